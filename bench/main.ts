/** Every bench, one after another: `npm run bench`. */
import './annotate.ts'
