import { expect, it } from 'vitest'
import { webAddressOf } from './web-address.ts'

it.each([
  ['https://sorn.example/a?b=c#d', 'https://sorn.example/a?b=c#d'],
  [' http://sorn.example ', 'http://sorn.example'],
  ['http://ada:secret@sorn.example/a', 'http://sorn.example/a'],
  ['HTTPS://ada@sorn.example/a', 'https://sorn.example/a'],
  ['/news/a', '/news/a'],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['data:text/html,x', null],
  ['tag:sorn.example,2031:1', null],
  ['', null],
  [undefined, null],
])('%s is the address %s', (written, address) => {
  expect(webAddressOf(written)).toBe(address)
})
