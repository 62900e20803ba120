// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { wordsOf } from '../../testing/words.ts'
import { DoorProvider } from '../../i18n/door.tsx'
import { I18nProvider } from '../../i18n/i18n.tsx'
import { MantineProvider } from '@mantine/core'
import { DataTable, type Column, type DataTableProps } from './data-table.tsx'

interface Office {
  readonly id: string
  readonly name: string
  readonly ballots: number | null
  readonly open: boolean
}

const offices: Office[] = [
  { id: 'a', name: 'Phường Đống Đa', ballots: 40, open: true },
  { id: 'b', name: 'Phường Ba Đình', ballots: null, open: false },
  { id: 'c', name: 'Xã Đông Anh', ballots: 120, open: true },
  { id: 'd', name: 'Phường Ô Chợ Dừa', ballots: 7, open: true },
]

const columns: readonly Column<Office>[] = [
  { id: 'name', head: 'Đơn vị', cell: ({ name }) => name, sort: ({ name }) => name },
  {
    id: 'ballots',
    head: 'Phiếu',
    cell: ({ ballots }) => ballots ?? '–',
    sort: ({ ballots }) => ballots,
    align: 'figure',
  },
]

afterEach(cleanup)

test('a list is searched without accents, and says how many of how many are left', async () => {
  const { router } = open()
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'dong' } })

  expect(await screen.findByText('2 trong 4 dòng')).toBeTruthy()
  expect(names()).toEqual(['Phường Đống Đa', 'Xã Đông Anh'])
  expect(router.state.location.search).toBe('?q=dong')
})

test('a head orders the rows, those without a value last either way', async () => {
  open()
  await press('Phiếu')
  expect(names()).toEqual(['Xã Đông Anh', 'Phường Đống Đa', 'Phường Ô Chợ Dừa', 'Phường Ba Đình'])
  expect(screen.getByRole('columnheader', { name: /Phiếu/ }).getAttribute('aria-sort')).toBe(
    'descending',
  )

  await press('Phiếu')
  expect(names()).toEqual(['Phường Ô Chợ Dừa', 'Phường Đống Đa', 'Xã Đông Anh', 'Phường Ba Đình'])
  await press('Phiếu')
  expect(names()).toEqual(offices.map(({ name }) => name))
})

test('a filter keeps the search, and another search begins at the first page', async () => {
  const { router } = open({}, '/?q=phuong&page=2')
  fireEvent.change(screen.getByLabelText('Tình trạng'), { target: { value: 'open' } })

  await screen.findByText('2 trong 4 dòng')
  expect(names()).toEqual(['Phường Đống Đa', 'Phường Ô Chợ Dừa'])
  expect(router.state.location.search).toBe('?q=phuong&open=open')
})

test('a long list has pages, and a page beyond the last shows the last', () => {
  open({ size: 3 }, '/?page=9')
  expect(names()).toEqual(['Phường Ô Chợ Dừa'])
  expect(screen.getByText(/Trang 2\/2 · dòng 4–4 trong 4/)).toBeTruthy()
})

test('when the server pages, its rows stand as they came and its total is told', () => {
  open({ server: { total: 1200, size: 4 } }, '/?page=2&sort=-elsewhere')
  expect(names()).toEqual(offices.map(({ name }) => name))
  expect(screen.getByText('1.200 dòng')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Trang sau →' }).getAttribute('href')).toBe(
    '/?page=3&sort=-elsewhere',
  )
})

test('an empty list teaches; one in which nothing was found offers to clear the filters', async () => {
  open({ rows: [] })
  expect(screen.getByText('Chưa có đơn vị nào')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()

  cleanup()
  open({}, '/?q=nowhere&sort=name')
  fireEvent.click(screen.getByRole('link', { name: 'Xóa điều kiện lọc' }))
  await screen.findByRole('table')
  expect(names()).toHaveLength(4)
})

test('what is chosen is acted on together, without what a filter hides', async () => {
  const acted: string[][] = []
  open({
    selection: {
      label: ({ name }) => name,
      may: ({ open }) => open,
      actions: (rows, clear) => (
        <button
          onClick={() => {
            acted.push(rows.map(({ id }) => id))
            clear()
          }}
        >
          Đóng
        </button>
      ),
    },
  })
  expect(screen.queryByRole('checkbox', { name: 'Chọn Phường Ba Đình' })).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn mọi dòng trên trang này' }))
  expect(screen.getByText('Đã chọn 3 dòng')).toBeTruthy()

  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'dong' } })
  fireEvent.click(await screen.findByText('Đã chọn 2 dòng').then(() => screen.getByText('Đóng')))
  expect(acted).toEqual([['a', 'c']])
  expect(screen.queryByText(/Đã chọn/)).toBeNull()
})

function open(props: Partial<DataTableProps<Office>> = {}, address = '/') {
  const element = (
    <DataTable
      caption="Các đơn vị"
      columns={columns}
      rows={offices}
      rowId={({ id }) => id}
      empty={{ title: 'Chưa có đơn vị nào', lead: 'Hãy nhập danh mục.' }}
      search={({ name }) => name}
      filters={[
        {
          id: 'open',
          label: 'Tình trạng',
          options: [{ value: 'open', label: 'Đang mở' }],
          keeps: (office) => office.open,
        },
      ]}
      {...props}
    />
  )
  const router = createMemoryRouter([{ path: '/', element }], { initialEntries: [address] })
  render(
    <MantineProvider>
      <DoorProvider words={wordsOf('vi')}>
        <I18nProvider words={wordsOf('vi')}>
          <RouterProvider router={router} />
        </I18nProvider>
      </DoorProvider>
    </MantineProvider>,
  )
  return { router }
}

/** The names of the rows that are shown, from the top. */
function names(): (string | null)[] {
  return within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
}

async function press(head: string): Promise<void> {
  const before = screen.getByRole('table').textContent
  fireEvent.click(screen.getByRole('link', { name: head }))
  await screen
    .findByRole('table')
    .then((table) => expect.poll(() => table.textContent).not.toBe(before))
}
