/**
 * The least that an overview costs with these libraries: one request, a heading, a table of the units of a block
 * that is asked for anew. No languages, no sign-in, no menu, no chart, no map, no filters.
 */
import { Button, MantineProvider } from '@mantine/core'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/global.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/Button.layer.css'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'

interface Overview {
  ballots: number
  blocks: { id: string; units: { id: string; name: string; ballots: number }[] }[]
}

function OverviewPage() {
  const { data } = useQuery({
    queryKey: ['overview'],
    queryFn: async (): Promise<Overview> => (await fetch('/overview.json')).json(),
    refetchInterval: 15_000,
  })
  if (!data) return null
  const [block] = data.blocks
  return (
    <main>
      <h1>{data.ballots} phiếu</h1>
      <Button>Xuất dữ liệu</Button>
      <table>
        <tbody>
          {block?.units.map(({ id, name, ballots }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/units/${id}`}>{name}</a>
              </th>
              <td>{ballots}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}

const root = document.querySelector('#root')
const router = createBrowserRouter([{ path: '*', Component: OverviewPage }])
if (root) {
  createRoot(root).render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  )
}
