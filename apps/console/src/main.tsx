/** Opens the office's app: what it needs, its pages, and nothing else. */
import './fill-in.ts'
import { StrictMode, Suspense, use } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { App } from './app.tsx'
import { openOffice } from './api/office.ts'
import { keptLanguage, loadDoorWords } from './i18n/words.ts'
import { Opening } from './layout/opening.tsx'
import { openRouter } from './router.tsx'
import './theme/console.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')

const office = openOffice()
// The first page is fetched beside its words, not after them.
const router = openRouter(office)
loadDoorWords(keptLanguage()).then(
  (words) =>
    createRoot(root).render(
      <StrictMode>
        <App office={office} words={words}>
          <Suspense fallback={<Opening />}>
            <Pages />
          </Suspense>
        </App>
      </StrictMode>,
    ),
  () => document.getElementById('unloaded')?.removeAttribute('hidden'),
)

function Pages() {
  return <RouterProvider router={use(router)} />
}
