import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { generateBallotKey, readSheet, writeSheet, type BallotKey, type Sheet } from './index.ts'

const round = 'sipas-2026'
let key: BallotKey
let sheet: Sheet
beforeAll(async () => {
  key = await newKey()
  sheet = await writeSheet(round, key)
})

const read = (text: string) => readSheet(text, { round, publicKey: key.publicKey })

describe('a sheet gives back the key', () => {
  test('as it is printed, line by line', async () => {
    expect(sheet.lines).toHaveLength(4)
    expect(sheet.lines[0]).toMatch(/^\d{5} \d{5} \d{5}$/)
    expect(await read(sheet.lines.join('\n'))).toEqual({ outcome: 'key', key })
  })

  test('in one line, without spaces, with hyphens, in wide digits', async () => {
    const together = sheet.lines.join('').replaceAll(' ', '')
    const wide = together.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

    expect(await read(together)).toEqual({ outcome: 'key', key })
    expect(await read(sheet.lines.join('-').replaceAll(' ', '-'))).toEqual({ outcome: 'key', key })
    expect(await read(wide)).toEqual({ outcome: 'key', key })
  })

  test('from its QR code', async () => {
    expect(await read(sheet.qr)).toEqual({ outcome: 'key', key })
  })
})

describe('a sheet says what is wrong', () => {
  test('when nothing was typed', async () => {
    expect(await read('\n\n\n')).toEqual({ outcome: 'faulty', why: 'empty' })
  })

  test('when only half of it was read: the line, and how many digits it lacks', async () => {
    const [one, two] = sheet.lines

    expect(await read(`${one}\n${two!.slice(0, 7)}\n\n`)).toEqual({
      outcome: 'faulty',
      why: 'incomplete',
      line: 2,
      missing: 9,
    })
    expect(await read(`${one}\n\n${sheet.lines[2]}\n${sheet.lines[3]}`)).toMatchObject({
      why: 'incomplete',
      line: 2,
    })
  })

  test('when a line has too many digits, or there is a line too many', async () => {
    const [one, two, three, four] = sheet.lines

    expect(await read([one, two, `${three}1`, four].join('\n'))).toEqual({
      outcome: 'faulty',
      why: 'too-long',
      line: 3,
    })
    expect(await read([one, two, three, four, '1'].join('\n'))).toMatchObject({ why: 'too-long' })
  })

  test('when two lines changed places', async () => {
    const [one, two, three, four] = sheet.lines

    expect(await read([one, three, two, four].join('\n'))).toEqual({
      outcome: 'faulty',
      why: 'wrong-line',
      line: 2,
      belongs: 3,
    })
  })

  test('when any one digit is wrong: on which line', async () => {
    const digits = sheet.lines.join('').replaceAll(' ', '')

    await fc.assert(
      fc.asyncProperty(fc.nat(59), fc.integer({ min: 1, max: 9 }), async (at, by) => {
        const wrong = String((Number(digits[at]) + by) % 10)
        const outcome = await read(digits.slice(0, at) + wrong + digits.slice(at + 1))

        expect(outcome).toMatchObject({ outcome: 'faulty', line: Math.floor(at / 15) + 1 })
      }),
    )
  })

  test('when two neighbours of a line are exchanged: on which line', async () => {
    const digits = sheet.lines.join('').replaceAll(' ', '')

    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.nat(13), async (line, place) => {
        const at = line * 15 + place
        const [a, b] = [digits[at]!, digits[at + 1]!]
        fc.pre(a !== b)
        const outcome = await read(digits.slice(0, at) + b + a + digits.slice(at + 2))

        expect(outcome).toMatchObject({ outcome: 'faulty', line: line + 1 })
      }),
    )
  })

  test('when it is another round’s, typed or seen by the camera', async () => {
    const other = await writeSheet('sipas-2025', await newKey())

    expect(await read(other.lines.join('\n'))).toEqual({ outcome: 'faulty', why: 'wrong-round' })
    expect(await read(other.qr)).toEqual({ outcome: 'faulty', why: 'wrong-round' })
  })

  test('when the QR code is of something else, or its text was cut off', async () => {
    expect(await read('phieu link ab12cd34')).toEqual({ outcome: 'faulty', why: 'no-sheet' })
    expect(await read(sheet.qr.slice(0, -20))).toMatchObject({ why: 'incomplete', line: 3 })
  })
})

function newKey() {
  return generateBallotKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes)))
}
