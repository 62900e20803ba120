import { describe, expect, test } from 'vitest'
import { parseAddress, parseSender } from './address.ts'
import { readAddressees } from './read-addressees.ts'
import { readBounces } from './read-bounces.ts'
import { openPost, type Sent } from './post.ts'
import { usualTexts } from './usual-texts.ts'
import { writeLetter } from './write-letter.ts'
import { fillLetter, LetterTexts } from '@phieu/office'
import { DRIPS, openRudeMailServer, type RudeReplies } from '../testing/rude-mail-server.ts'
import { openTestMailServer } from '../testing/test-mail-server.ts'
import { textOf } from '../testing/test-letters.ts'

const unit = { id: 'A-1', name: 'Sở Nội vụ', block: 'A' }

describe('an address', () => {
  test.each([
    ['dan@example.vn', 'dan@example.vn'],
    [' Dan.Nguyen+phieu@Example.VN ', 'Dan.Nguyen+phieu@example.vn'],
    ['dan@nội-vụ.vn', 'dan@xn--ni-v-5y5a5c.vn'],
  ])('%s is written as %s', (written, address) => {
    expect(parseAddress(written)).toBe(address)
  })

  test.each([
    'dan',
    'dan@',
    '@example.vn',
    'dan@example',
    'dan@exa mple.vn',
    'dan@example.vn, other@example.vn',
    'dan@example.vn\r\nBcc: all@example.vn',
    'dan\u0000@example.vn',
    '"dan x"@example.vn',
    'dân@example.vn',
    'dan..x@example.vn',
    'dan@[127.0.0.1]',
    `${'a'.repeat(65)}@example.vn`,
    `dan@${'a'.repeat(64)}.vn`,
  ])('%j is none', (written) => {
    expect(parseAddress(written)).toBeUndefined()
  })

  test('of a sender has a name beside it, or none', () => {
    const address = 'khaosat@example.vn'
    expect(parseSender('Sở Nội vụ <khaosat@example.vn>')).toEqual({ name: 'Sở Nội vụ', address })
    expect(parseSender(address)).toEqual({ name: '', address })
    expect(parseSender('x\r\nBcc: all@example.vn <khaosat@example.vn>')).toBeUndefined()
  })
})

test('a list is read with every fault by its cell', () => {
  const text = [
    'email;unit;name;language',
    'dan0@example.vn;A-1;Nguyễn Văn A;',
    'dan1@example.vn;sở nội vụ;;en',
    'DAN0@example.vn;A-1;;',
    'no address;A-1;;',
    'dan2@example.vn;Sở Thủy lợi;;fr',
  ].join('\r\n')

  const { people, faults } = readAddressees(new TextEncoder().encode(text), [unit])

  expect(people).toEqual([])
  expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [4, 'A', 'row-twice'],
    [5, 'A', 'bad-address'],
    [6, 'B', 'unknown-unit-name'],
    [6, 'D', 'unknown-language'],
  ])
})

test('addresses that came back are found in whatever was pasted', () => {
  const pasted = `Delivery to <dan1@example.vn> failed: 550 5.1.1
    dan2@example.vn;dan3@Example.vn, "dan1@example.vn" mailto:dan4@example.vn. nobody@`
  expect(readBounces(pasted)).toEqual([1, 2, 3, 4].map((at) => `dan${at}@example.vn`))
})

test('a word without an end in what was pasted is passed over, and keeps nobody waiting', () => {
  const signs = Array.from({ length: 499_000 }, (_, at) => 0x4e00 + ((at * 7919) % 20_000))
  const endless = signs.map((sign) => String.fromCodePoint(sign)).join('')
  expect(readBounces(`dan1@${endless}.vn dan2@example.vn`)).toEqual(['dan2@example.vn'])
})

test('a subject is one line, and a text says nothing in braces that stands for nothing', () => {
  const written = (text: Partial<{ subject: string; body: string }>) =>
    LetterTexts.safeParse({
      ...usualTexts,
      invitation: { ...usualTexts.invitation, vi: { ...usualTexts.invitation.vi, ...text } },
    }).success

  expect(written({})).toBe(true)
  expect(written({ subject: 'Thư mời\r\nBcc: all@example.vn' })).toBe(false)
  expect(written({ subject: 'Thư mời\u2028x' })).toBe(false)
  expect(written({ body: 'Không có liên kết' })).toBe(false)
  expect(written({ body: '{link} {passwort}' })).toBe(false)
})

test('braces in what a person or a unit is called stay as they are', () => {
  const text = { subject: 'About {unit}', body: 'Dear {name}, {until}: {link}' }
  const facts = { organiser: '', round: '', until: '', link: 'https://phieu.example.vn/i#abc' }

  expect(fillLetter(text, { ...facts, name: '{link}', unit: 'Sở {link}' })).toEqual({
    subject: 'About Sở {link}',
    body: 'Dear {link},: https://phieu.example.vn/i#abc',
  })
})

test('a letter is plain text to one person, whatever the name holds', async () => {
  const post = await openTestMailServer()
  const name = `${'Nguyễn Thị '.repeat(18)}", <all@example.vn>\r\nBcc: all@example.vn`
  const message = writeLetter(
    {
      id: '00000000-0000-4000-8000-000000000001',
      reminder: 0,
      texts: usualTexts,
      to: { address: 'dan@xn--ni-v-5y5a5c.vn', name, language: 'vi', code: 'abc' },
      unit: unit.name,
    },
    {
      round: {
        title: { vi: 'Đợt 2026', en: 'Round 2026' },
        organiser: { vi: 'Sở Nội vụ', en: 'Home Affairs' },
      },
      publicUrl: 'https://phieu.example.vn',
      sender: post.config.sender,
      stopToken: 'token.signature',
    },
  )

  const said = await (await openPost(post.config)).send(message)

  const [arrived, ...more] = post.letters
  expect([said, more]).toEqual(['sent', []])
  expect(arrived!.from).toBe('khaosat@example.vn')
  const head = arrived!.raw.slice(0, arrived!.raw.indexOf('\r\n\r\n'))
  expect(head).toContain('<dan@xn--ni-v-5y5a5c.vn>')
  const names = [...head.matchAll(/^([\w-]+):/gm)].map(([, header]) => header!.toLowerCase())
  expect(names).not.toContain('bcc')
  expect(head).toMatch(
    /^List-Unsubscribe:\s+<https:\/\/phieu\.example\.vn\/stop\/token\.signature>/m,
  )
  expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(head.split('\r\n').every((line) => line.length <= 998)).toBe(true)
  expect(head).toMatch(/^Content-Type: text\/plain/m)
  expect(textOf(arrived!.raw)).toContain('https://phieu.example.vn/i#abc')
  expect(textOf(arrived!.raw)).toContain('https://phieu.example.vn/stop/token.signature')
  await post.close()
})

test.each([
  [550, 'refused'],
  [552, 'refused'],
  [450, 'later'],
  [421, { trouble: 'unreachable' }],
])('what a mail server says with %i', async (code, said) => {
  const server = await openTestMailServer()
  server.says(() => code)
  expect(await send(server.config)).toEqual(said)
  await server.close()
})

test('a text that is taken for advertising is nobody’s bounce', async () => {
  const server = await openTestMailServer()
  server.refusesTexts(554)
  expect(await send(server.config)).toBe('later')
  await server.close()
})

test('a mail server that knows the sender by no such password, or is not there, is a trouble of all', async () => {
  const server = await openTestMailServer({ user: 'phieu', password: 'secret' })
  expect(await send(server.config)).toBe('sent')
  const url = server.config.url.replace('secret', 'wrong')
  expect(await send({ url })).toEqual({ trouble: 'sign-in-refused' })
  await server.close()
  expect(await send(server.config)).toEqual({ trouble: 'unreachable' })
})

test.each<[string, Sent, RudeReplies]>([
  ['hangs up when it has the whole letter', 'later', { '.': '' }],
  ['says goodbye when it has the whole letter', 'later', { '.': '421 closing' }],
  ['hangs up before it has any of it', { trouble: 'unreachable' }, { DATA: '' }],
  ['hangs up on the address', { trouble: 'unreachable' }, { RCPT: '' }],
  ['says what is no answer', { trouble: 'unreachable' }, { EHLO: 'moo' }],
  ['comes to no end with its answer', { trouble: 'unreachable' }, { EHLO: DRIPS }],
  ['comes to no end once it has the letter', 'later', { '.': DRIPS }],
])('of a mail server that %s', async (_, said, says) => {
  const server = await openRudeMailServer(says)
  // Given up where it drips, and nowhere else: the others come to an end by themselves.
  expect(await send(server, () => server.dripping)).toEqual(said)
  await server.close()
})

async function send({ url }: { url: string }, giveUp?: () => Promise<unknown>) {
  const post = await openPost({ url }, giveUp)
  return post.send({
    from: { name: '', address: 'khaosat@example.vn' },
    to: { name: '', address: 'dan@example.vn' },
    subject: 'Thư mời',
    text: 'Kính gửi',
    messageId: '<one@example.vn>',
    headers: {},
  })
}
