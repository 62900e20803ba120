import fc from 'fast-check'
import { sorts, type Kind } from './kinds/kinds.ts'
import { isOfTablet, type Step } from './step.ts'
import { anySteps } from './steps.ts'
import type { Owner } from './take-up.ts'

/** What a run does: some phones, some kinds of fault, and what happens to them in order. */
export interface Plan {
  owners: Owner[]
  /** Not all that there are: what one hides another shows. */
  kinds: Kind[]
  steps: Step[]
  /** Their browsers have files for second copies: Safari has none before its version 26. */
  hasFiles: boolean
}

/**
 * Any plan. It shrinks to fewer steps, phones and kinds.
 *
 * @param share - how often the server is killed and backed up, beside what phones do, in hundredths
 */
export function anyPlan(share: number): fc.Arbitrary<Plan> {
  const any: fc.Arbitrary<Plan> = fc.record({
    owners: fc.array(fc.constantFrom<Owner>('citizen', 'interviewer', 'invited', 'kiosk'), {
      minLength: 1,
      maxLength: 3,
    }),
    kinds: anyKinds,
    steps: anySteps(share),
    hasFiles: fc.constantFrom(true, true, false),
  })
  return any.map((plan) => {
    const isShort = plan.steps.some(isOfTablet) && !plan.owners.includes('kiosk')
    return isShort ? { ...plan, owners: [...plan.owners, 'kiosk'] } : plan
  })
}

/** Up to two of each sort: few ways are tried as often as many. */
const anyKinds = fc
  .tuple(...sorts.map((names) => fc.subarray(names, { maxLength: 2 })))
  .map((some) => some.flat())
