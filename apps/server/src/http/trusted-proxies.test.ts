import { expect, test } from 'vitest'
import { clientAddress, readTrustedProxies } from './trusted-proxies.ts'

const proxy = '10.0.0.7'

test('without a trusted proxy no header is believed', () => {
  expect(clientAddress('203.0.113.5', '198.51.100.1', undefined)).toBe('203.0.113.5')
})

test.each([
  ['1', '198.51.100.1', '198.51.100.1'],
  ['1', 'forged, 198.51.100.1', '198.51.100.1'],
  // Some proxies write the port beside it.
  ['1', '198.51.100.1:50123', '198.51.100.1'],
  ['1', '[2001:db8::7]:50123', '2001:db8::7'],
  ['1', '[2001:db8::7]', '2001:db8::7'],
  ['2', '203.0.113.9, 198.51.100.1, 10.0.0.6', '198.51.100.1'],
  // Fewer entries than proxies: the farthest that is there.
  ['2', '198.51.100.1', '198.51.100.1'],
  ['1', undefined, proxy],
  ['1', 'no address at all', proxy],
  ['0', '198.51.100.1', proxy],
])('behind %s proxies, “%s” comes from %s', (setting, header, client) => {
  expect(clientAddress(proxy, header, readTrustedProxies(setting))).toBe(client)
})

test.each([
  ['10.0.0.0/8', '203.0.113.9, 198.51.100.1, 10.0.0.6', '198.51.100.1'],
  ['10.0.0.7', '198.51.100.1, 10.0.0.6', '10.0.0.6'],
  ['192.168.0.0/16, fd00::/8', '198.51.100.1', proxy],
  ['10.0.0.0/8', '10.1.1.1', '10.1.1.1'],
])('with the proxies %s, “%s” comes from %s', (setting, header, client) => {
  expect(clientAddress(proxy, header, readTrustedProxies(setting))).toBe(client)
})

test('an IPv4 connection on an IPv6 socket is the same proxy', () => {
  const proxies = readTrustedProxies('10.0.0.7')
  expect(clientAddress('::ffff:10.0.0.7', '198.51.100.1', proxies)).toBe('198.51.100.1')
})

test.each(['a proxy', '10.0.0.0/33', '10.0.0.7,', '-1', '10.0.0.0/8/8', '1e3'])(
  '“%s” names no proxies',
  (setting) => {
    expect(readTrustedProxies(setting)).toBeUndefined()
  },
)
