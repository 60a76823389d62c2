import { describe, expect, it } from 'vitest'
import { loadGrammar } from '../../../io/models.ts'
import { wordTagger } from '../../analyse/given-words.ts'
import { edgeRow, verbBefore } from './clause-edges.ts'

const tagger = wordTagger(loadGrammar('en'))

/** What is told of the place that a bar marks. */
function edge(text: string) {
  const words = text.split(' ')
  const at = words.indexOf('|')
  words.splice(at, 1)
  const tagged = tagger(words)
  const row = edgeRow(tagged, { from: 0, at })
  return { finite: row[0], joined: row.slice(2, 6), subject: row[13], verb: verbBefore(words, tagged, { from: 0, at }) }
}

describe('the edge of a clause', () => {
  it('has a verb before it, and a subject with its verb behind it', () => {
    expect(edge('The keeper closed the gate of the yard | Ann Roe said nothing .')).toEqual({
      ...{ finite: 1, joined: [0, 0, 0, 0], subject: 1, verb: 'closed' },
    })
  })

  it('passes over what commas set off between a subject and its verb', () => {
    expect(edge('He closed the gate | Ann Roe , the mayor of Osla , has said so .').subject).toBe(2)
    expect(edge('He thanked | Ann Roe , the mayor of Osla .').subject).toBe(0)
  })

  it('tells what joins the words before it to a verb', () => {
    expect(edge('He closed the gate and the | Harbour Board left .').joined).toEqual([1, 0, 0, 0])
    expect(edge('He closed the gate , | Ann said .').joined).toEqual([0, 0, 0, 1])
    expect(edge('She met a man who | Ann knew .').joined[2]).toBe(1)
  })

  it('has no verb before it where none is', () => {
    expect(edge('The gate of the yard | Ann Roe left .')).toMatchObject({ finite: 0, verb: '' })
  })
})
