import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readConllu } from './conllu.ts'
import { fitLanguage } from './data.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-conllu-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SENTENCE = `# sent_id = 1
# text = Salió del puerto quejándose.
1\tSalió\tsalir\tVERB\t_\t_\t0\troot\t_\t_
2-3\tdel\t_\t_\t_\t_\t_\t_\t_\t_
2\tde\tde\tADP\t_\t_\t4\tcase\t_\t_
3\tel\tel\tDET\t_\t_\t4\tdet\t_\t_
4\tpuerto\tpuerto\tNOUN\t_\t_\t1\tobl\t_\t_
5-6\tquejándose\t_\t_\t_\t_\t_\t_\t_\t_
5\tquejando\tquejar\tVERB\t_\t_\t1\tadvcl\t_\t_
6\tse\tél\tPRON\t_\t_\t5\tobj\t_\t_
7\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_
`
const path = join(folder, 'dep-port.train.conllu.gz')
writeFileSync(path, gzipSync(SENTENCE))

describe('words that are written as one', () => {
  it('are the words of the treebank, which the text may not have', () => {
    expect(readConllu(path)[0]!.words).toEqual(['Salió', 'de', 'el', 'puerto', 'quejando', 'se', '.'])
  })

  it('are pieces of the text where that is asked for', () => {
    const { words } = readConllu(path, { asWritten: true })[0]!
    expect(words).toEqual(['Salió', 'de', 'l', 'puerto', 'quejándo', 'se', '.'])
    expect(words.join('')).toBe('Saliódelpuertoquejándose.')
  })
})

describe('the language that a model is trained for', () => {
  it('has the sets of its folder, those without a development part too', () => {
    const { sets, models, trees } = fitLanguage(['--language', 'es', '--trees', folder])
    expect({ sets, models }).toEqual({ sets: ['dep-port'], models: join('models', 'es') })
    expect(trees('train')).toHaveLength(1)
    expect(trees('dev')).toEqual([])
  })

  it('is English by default, with the sets whose licence allows it', () => {
    expect(fitLanguage([])).toMatchObject({ code: 'en', models: join('models', 'en') })
  })
})
