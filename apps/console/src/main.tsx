/** Opens the console: its look, the words of the way in, and whichever part its address asks for. */
import './fill-in.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openApi } from './api/api.ts'
import { App } from './app.tsx'
import { Console } from './console.tsx'
import { beginConsole } from './begin-console.ts'
import { keptLanguage, loadDoorWords } from './i18n/words.ts'
import './theme/console.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')

const api = openApi()
// What the first page must know is asked beside its words, not after them.
const begin = beginConsole(api)
loadDoorWords(keptLanguage()).then(
  (words) =>
    createRoot(root).render(
      <StrictMode>
        <App words={words}>
          <Console api={api} begin={begin} />
        </App>
      </StrictMode>,
    ),
  () => document.getElementById('unloaded')?.removeAttribute('hidden'),
)
