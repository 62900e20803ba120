import { RoundId } from '@phieu/survey'
import { z } from 'zod'

/** What every path under `/api/rounds/:round` names. */
export const RoundParam = z.object({ round: RoundId })
