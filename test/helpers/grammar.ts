/** The project's own grammar, for tests of single stages. */
export { englishGrounds, prepareNow, tagged } from '../../eval/now.ts'
