import { expect, test } from 'vitest'
import { addressBoard, type Addresses } from './addresses.ts'

const addresses: Addresses = {
  citizen: 'https://phieu.example/l/abc123',
  enrolment: 'https://phieu.example/enrol#code',
  setup: 'https://phieu.example/console/setup#token',
  console: 'https://phieu.example/console/',
  documentation: 'https://phieu.example/api/docs',
}

test('an empty office is shown its four addresses, each on a line of its own', () => {
  const lines = addressBoard(addresses).split('\n')

  for (const address of [
    addresses.citizen,
    addresses.enrolment,
    addresses.setup,
    addresses.documentation,
  ]) {
    expect(lines).toContain(`    ${address}`)
  }
  expect(lines).not.toContain(`    ${addresses.console}`)
})

test('an office that has its admin is shown the console in the place of the set-up link', () => {
  const board = addressBoard({ ...addresses, setup: undefined })

  expect(board).toContain(addresses.console)
  expect(board).not.toContain('Set up')
})

test('a QR code is shown only where a phone that scans it would find the server', () => {
  expect(addressBoard(addresses)).toContain('█')
  expect(addressBoard({ ...addresses, citizen: 'http://localhost:8787/l/abc123' })).not.toContain(
    '█',
  )
})
