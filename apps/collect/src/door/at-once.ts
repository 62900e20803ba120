/** What `page.config.ts` puts into the page itself, behind the screen. */
import { keepFirstAnswer } from './keep-first-answer.ts'
import { runInTurn } from './run-in-turn.ts'

try {
  if (window.isSecureContext) keepFirstAnswer(document, indexedDB)
} catch {
  // A browser without a memory: `floor.js` and the app say so.
}
runInTurn(document)
