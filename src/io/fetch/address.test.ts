import { describe, expect, it } from 'vitest'
import { isPublicIp, literalIp, webAddress } from './address.ts'

describe('isPublicIp', () => {
  it.each([
    ['loopback', ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', '0:0:0:0:0:ffff:7f00:1']],
    ['this host', ['0.0.0.0', '::', '0.1.2.3']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1', '::ffff:10.1.2.3']],
    ['link-local', ['169.254.1.1', 'fe80::1']],
    ['cloud metadata', ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', '192.0.0.192', '168.63.129.16']],
    ['shared by a carrier', ['100.64.0.1', '100.127.255.254']],
    ['multicast and broadcast', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
    [
      'documentation and reserved',
      ['192.0.2.1', '198.51.100.7', '203.0.113.9', '240.0.0.1', '2001:db8::1', '198.18.0.1'],
    ],
    ['IPv4 within IPv6', ['64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:7f00:1::']],
    ['IPv4 as IPv6 once wrote it', ['::7f00:1', '::a9fe:a9fe', '::a00:1']],
    ['unassigned', ['1::1', '4000::1', '8000::1', 'e000::1']],
    ['nonsense', ['', 'localhost', '1.2.3.4.5', '999.1.1.1']],
  ])('refuses %s', (_name, ips) => {
    expect(ips.filter(isPublicIp)).toEqual([])
  })

  it('lets public addresses through', () => {
    expect(['93.184.215.14', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '::ffff:1.1.1.1'].every(isPublicIp)).toBe(true)
  })
})

describe('webAddress', () => {
  it.each([
    'file:///etc/passwd',
    'ftp://a.example/',
    'javascript:alert(1)',
    'http://',
    'not an address',
    'gopher://x/',
  ])('refuses %s', (address) => {
    expect(() => webAddress(address)).toThrow(expect.objectContaining({ code: 'address-refused' }))
  })

  it('refuses credentials, and does not repeat them', () => {
    expect(() => webAddress('http://user:secret@news.example/')).toThrow(
      expect.objectContaining({ code: 'address-refused', message: expect.not.stringContaining('secret') }),
    )
  })

  it('refuses an address of 5,000 characters', () => {
    expect(() => webAddress(`http://news.example/${'a'.repeat(5000)}`)).toThrow(/too long/)
  })

  it('resolves a redirect against where it stands, and drops the fragment', () => {
    expect(webAddress('../b#top', 'http://news.example/x/a').href).toBe('http://news.example/b')
  })
})

it('sees through every spelling of an inside address', () => {
  const spellings = [
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0',
  ]
  const literals = spellings.map((one) => literalIp(webAddress(`http://${one}/`).hostname))
  expect(literals.filter((one) => one === null || isPublicIp(one))).toEqual([])
})
