import { createContext } from 'react'
import type { Recall } from './device/recall.ts'

/** What this page has in its hands, for the screen that is shown where a loader could not come to it. */
export const RecallContext = createContext<Recall>({ savedAgain: false })
