/** Opens the office's app: what it needs, its pages, and nothing else. */
import './fill-in.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { openOffice } from './api/office.ts'
import { keptLanguage, loadDoorWords } from './i18n/words.ts'
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
        <App office={office} words={words} router={router} />
      </StrictMode>,
    ),
  () => document.getElementById('unloaded')?.removeAttribute('hidden'),
)
