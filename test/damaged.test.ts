/** A small part of `npm run fuzz`: no form that is read fails on damage, or is held up by it. The inputs are the same on every run; `FC_SEED` gives others. */
import { expect, it } from 'vitest'
import { Dice, mutated } from '../bench/fuzz/mutate.ts'
import { seeds } from '../bench/fuzz/seeds.ts'
import { prepare } from '../src/with-models.ts'
import { processorNow } from './helpers/processor-time.ts'

const SEED = Number(process.env['FC_SEED'] ?? 2031)
const EACH = 12
/** Milliseconds of the processor. */
const SLOW = 3000

const forms = [...seeds()]

it.each(forms)('%s gives articles and notices, however it is damaged', async (name, bytes) => {
  const dice = new Dice(SEED + forms.findIndex(([form]) => form === name))
  await prepare({ input: name, bytes })
  for (let i = 0; i < EACH; i++) {
    const damaged = mutated(bytes, dice, forms[dice.next(forms.length)]![1])
    const began = processorNow()
    const { articles, notices } = await prepare({ input: name, bytes: damaged })
    expect(processorNow() - began).toBeLessThan(SLOW)
    expect(articles.length + notices.length).toBeGreaterThan(0)
  }
})

it('the forms that are damaged are those that are read, tables and archives of pages among them', () => {
  const endings = forms.map(([name]) => name.slice(name.indexOf('.')))
  expect(endings).toEqual(expect.arrayContaining(['.parquet', '.wacz', '.warc.gz', '.docx', '.pdf', '.eml', '.csv']))
})
