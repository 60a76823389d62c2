/** The project's own grammar, for tests of single stages. */
export { prepareNow, tagged } from '../../eval/now.ts'
