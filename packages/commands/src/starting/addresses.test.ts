import { expect, test } from 'vitest'
import type { FirstRun } from '@phieu/server'
import { addressBoard } from './addresses.ts'

const addresses: FirstRun = {
  citizenLink: 'https://phieu.example/l/abc123',
  enrolmentLink: 'https://phieu.example/enrol#code',
  setupLink: 'https://phieu.example/console/setup#token',
  console: 'https://phieu.example/console/',
  docs: 'https://phieu.example/api/docs',
}

test('an empty office is shown its four addresses, each on a line of its own', () => {
  const lines = addressBoard(addresses).split('\n')

  for (const address of [
    addresses.citizenLink,
    addresses.enrolmentLink,
    addresses.setupLink,
    addresses.docs,
  ]) {
    expect(lines).toContain(`    ${address}`)
  }
  expect(lines).not.toContain(`    ${addresses.console}`)
})

test('an office that has its admin is shown the console in the place of the set-up link', () => {
  const board = addressBoard({ ...addresses, setupLink: undefined })

  expect(board).toContain(addresses.console)
  expect(board).not.toContain('Set up')
})

test('links for phones are shown as QR codes, where a phone that scans them would find the server', () => {
  const codes = (board: string) => board.match(/^ +▀+$/gm)?.length ?? 0
  const local = { citizenLink: 'http://localhost:8787/l/abc123', enrolmentLink: undefined }

  expect(codes(addressBoard(addresses))).toBe(2)
  expect(codes(addressBoard({ ...addresses, ...local }))).toBe(0)
})
