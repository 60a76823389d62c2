import { gzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { isShortText } from './preparing.ts'

const TEXT = new TextEncoder().encode('The ferry left the quay of Tarrow at nine.\n')

it.each([
  ['a short text', TEXT, true],
  ['a text in another encoding', Uint8Array.from([0x46, 0xe4, 0x68, 0x72, 0x65, 0x0a]), true],
  ['a long text', new Uint8Array(70_000).fill(0x61), false],
  ['what is packed', gzipSync(TEXT), false],
  ['a PDF', new TextEncoder().encode('%PDF-1.4\n'), false],
  ['a text with a nought in it', Uint8Array.from([0x61, 0, 0x62]), false],
])('tells whether %s needs no thread', (_name, bytes, expected) => {
  expect(isShortText(bytes)).toBe(expected)
})
