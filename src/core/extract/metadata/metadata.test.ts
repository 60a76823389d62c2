import { describe, expect, it } from 'vitest'
import { en } from '../../languages/en/en.ts'
import { tidyAuthors } from './authors.ts'
import { readByline } from './byline.ts'
import { readDateline } from './dateline.ts'
import { readMoments } from './moment.ts'

const words = en.extract

describe('readMoments', () => {
  it.each([
    ['3 April 2021, 13:20', '2021-04-03T13:20', null],
    ['Updated 5:51 PM EST, Sat January 2, 2021', null, '2021-01-02T17:51-05:00'],
    ['Published 1.05pm BST, Monday 5 July 2021', '2021-07-05T13:05+01:00', null],
    ['July 5, 2021 at 9:30 a.m. ET', '2021-07-05T09:30-04:00', null],
    ['January 5, 2021 at 9:30 a.m. ET', '2021-01-05T09:30-05:00', null],
    ['2021-07-05T09:30:00.000Z', '2021-07-05T09:30Z', null],
    ['2021-07-05T09:30:00+0200', '2021-07-05T09:30+02:00', null],
    ['Mon, 05 Jul 2021 09:30:12 GMT', '2021-07-05T09:30Z', null],
    ['Published: 5 Jul 2021 09:30 | Updated: 6 Jul 2021 10:00', '2021-07-05T09:30', '2021-07-06T10:00'],
    [
      'Published: 10:14 BST, 6 May 2021 | Updated: 16:40 BST, 6 May 2021',
      '2021-05-06T10:14+01:00',
      '2021-05-06T16:40+01:00',
    ],
    ['Updated: 16:40, 7 May 2021; first published: 10:14, 6 May 2021', '2021-05-06T10:14', '2021-05-07T16:40'],
    ['Posted at 10:14 AM, May 06, 2021 and last updated 4:40 PM, May 07, 2021', '2021-05-06T10:14', '2021-05-07T16:40'],
    ['May 6, 2021 | 10:14 AM', '2021-05-06T10:14', null],
    ['13/04/2021', '2021-04-13', null],
    ['APRIL 3 2021', '2021-04-03', null],
    ['First published on Sat 3 Apr 2021 14.20 BST', '2021-04-03T14:20+01:00', null],
    ['Apr 3rd, 2021, 12:00 a.m.', '2021-04-03T00:00', null],
  ])('reads %s', (line, published, updated) => {
    expect(readMoments(line, words)).toEqual({ published, updated, rest: '' })
  })

  it.each([['03/04/2021'], ['30 February 2021'], ['April 3'], ['Room 12, 2021'], ['at 13:20']])(
    'does not guess at %s',
    (line) => {
      expect(readMoments(line, words)).toBeNull()
    },
  )

  it('tells what else a line says', () => {
    expect(readMoments('The river rose on 3 April 2021', words)?.rest).toBe('The river rose')
  })
})

describe('readByline', () => {
  it.each([
    ['By Jane Roe', ['Jane Roe'], null],
    ['By Jane Roe and John Moss, CNN', ['Jane Roe', 'John Moss'], 'CNN'],
    ['By Jane Roe, Political Correspondent', ['Jane Roe'], null],
    ['By Jane Roe in Osla and John Moss in Tarn', ['Jane Roe', 'John Moss'], null],
    ['By Jane Roe for the Daily Echo', ['Jane Roe'], 'Daily Echo'],
    ['Jane Roe in Osla and John Moss in Tarn APRIL 3 2021', ['Jane Roe', 'John Moss'], null],
    ['Jane Roe Local government correspondent', ['Jane Roe'], null],
    ['By Ana de la Cruz, Per van Dijk & S. J. Ochs', ['Ana de la Cruz', 'Per van Dijk', 'S. J. Ochs'], null],
    ['BY ASSOCIATED PRESS', [], null],
    ['By Staff Reporter', [], null],
    ['Words by Jane Roe', ['Jane Roe'], null],
    ['By:Jane Roe', ['Jane Roe'], null],
    ['By Jane Roe @janeroe', ['Jane Roe'], null],
    ['By Jane Roe (she/her)', ['Jane Roe'], null],
    ['by Jane Roe (@jane.roe) Tuesday 6 April 2021 09.30 BST', ['Jane Roe'], null],
    ['By Jane Roe j.roe@echo.example', ['Jane Roe'], null],
    ['By Jane Roe and John Moss For Echo Money', ['Jane Roe', 'John Moss'], 'Echo Money'],
    ['By Jane Roe For Echo Money Published: 10:14 BST, 6 May 2031', ['Jane Roe'], 'Echo Money'],
    ['Words: Jane Roe Pictures: John Moss', ['Jane Roe'], null],
    ['By Jane Roe, photographs by John Moss', ['Jane Roe'], null],
    ['By Jane Roe, ENS | May 6, 2031, 10:14 IST', ['Jane Roe'], null],
    ['By Jane Roe, Co-Founder & COO', ['Jane Roe'], null],
  ])('reads %s', (line, authors, publisher) => {
    expect(readByline(line, words)).toMatchObject({ authors, publisher })
  })

  it.each([
    ['By the time she arrived, the bridge had gone.'],
    ['By noon the river had risen two metres'],
    ['Father of girl lost at sea sues ferry operator'],
    ['Roots of northern political divide'],
    ['Sudden Rise in Street Crime Across County Raises Alarm'],
    ['Analysis: Prime Minister meets with her rival'],
    ['Jane Roe and the perfect crime'],
    ['Osla, Tarn'],
  ])('does not take "%s" for one', (line) => {
    expect(readByline(line, words)).toBeNull()
  })
})

describe('readDateline', () => {
  it.each([
    ['OSLA (Reuters) - The river rose.', 'OSLA', 'Reuters', 'The river rose.'],
    ['OSLA, Tarn, April 3 (AP) — The river rose.', 'OSLA, Tarn', 'Associated Press', 'The river rose.'],
    ['Osla, Tarn – The river rose.', 'Osla, Tarn', null, 'The river rose.'],
    ['Port St. John, Tarn / AFP / — “We left,” she said.', 'Port St. John, Tarn', 'AFP', '“We left,” she said.'],
    ['(CNN) — The river rose.', '', 'CNN', 'The river rose.'],
    ['OSLA, Tarn -- The river rose.', 'OSLA, Tarn', null, 'The river rose.'],
    ['OSLA, Tarn, June 11, 2031 (GLOBE NEWSWIRE) -- The river rose.', 'OSLA, Tarn', 'GlobeNewswire', 'The river rose.'],
    ['OSLA, Tarn--(HARBOUR NEWSLINE)--The river rose.', 'OSLA, Tarn', 'HARBOUR NEWSLINE', 'The river rose.'],
    ['OSLA, Tarn, June 11, 2031 /PRNewswire/ -- The river rose.', 'OSLA, Tarn', 'PR Newswire', 'The river rose.'],
    ['Osla, 11 Jun (EFE).- The river rose.', 'Osla', 'EFE', 'The river rose.'],
    ['OSLA, June 11 (Bernama) -- The river rose.', 'OSLA', 'Bernama', 'The river rose.'],
    ['OSLA, June 11 (TarnNow) -- The river rose.', 'OSLA', 'TarnNow', 'The river rose.'],
    ['OSLA (The Canadian Press) — The river rose.', 'OSLA', 'Canadian Press', 'The river rose.'],
    ['(Osla, June 11, 2031) – The river rose.', 'Osla', null, 'The river rose.'],
    ['Osla (United Realms) – The river rose.', 'Osla (United Realms)', null, 'The river rose.'],
  ])('reads %s', (line, place, agency, rest) => {
    const read = readDateline(line, words)
    expect(read).toMatchObject({ place, agency })
    expect(line.slice(read!.length)).toBe(rest)
  })

  it.each([
    ['The mayor – a former judge – resigned.'],
    ['Police said – and nobody doubted it – that he ran.'],
    ['He left – The Hague was far away.'],
    ['A well-known actor died on Monday.'],
    ['The River Board (TRB) -- a body of nine -- met.'],
    ['Rescuers (all of them volunteers) -- The Ten -- came.'],
  ])('finds none in %s', (line) => {
    expect(readDateline(line, words)).toBeNull()
  })
})

describe('tidyAuthors', () => {
  it.each([
    [['By Jane Roe and John Moss'], ['Jane Roe', 'John Moss']],
    [['Jane Roe, PhD, MD'], ['Jane Roe']],
    [['Jane Roe | 3 April 2021', 'JANE ROE'], ['Jane Roe']],
    [['https://example.org/jane', 'Newsroom', 'Reuters', 'Sorn Gazette'], []],
    [['Jane Roe Political Editor'], ['Jane Roe']],
    [
      ['Dr. Jane Roe', 'Prof. John Moss'],
      ['Jane Roe', 'John Moss'],
    ],
    [['Jane Roe', 'Sorn Staff'], ['Jane Roe']],
    [['Sorn Harbour Team'], ['Sorn Harbour Team']],
    [['Health and Science'], ['Health and Science']],
  ])('makes names of %j', (list, names) => {
    expect(tidyAuthors(list, { words, publisher: 'Sorn Gazette' })).toEqual(names)
  })
})
