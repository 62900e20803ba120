import fc from 'fast-check'
import { sorts, type Kind } from './kinds/kinds.ts'
import type { Owner } from './phone.ts'
import type { Room } from './storage.ts'

/** What happens next; `phone` counts round those that there are. */
export type Step =
  | { do: 'answer'; phone: number; finishes: boolean }
  | { do: 'visit'; phone: number }
  | { do: 'link asks for work'; phone: number }
  | { do: 'file goes'; phone: number; to: 'next phone' | 'office' }
  | { do: 'send'; phone: number; tabs: number }
  | {
      do: 'line turns'
      phone: number
      kind: number
      every: number
      seed: number
      /** What meets it at once; a line that turns for nobody is no test. */
      meets: 'ballot' | 'visit'
    }
  | { do: 'line is good'; phone: number }
  | { do: 'phone dies'; phone: number; within: number; during: 'answer' | 'send' }
  | { do: 'phone fills'; phone: number; room: Room }
  | { do: 'clock moves'; phone: number; days: number }
  | { do: 'connection closes'; phone: number }
  | { do: 'database is lost'; phone: number }
  | { do: 'office’s clock moves'; days: number }
  | { do: 'server dies'; after: number }
  | { do: 'backup' }
  | { do: 'put back' }

/** What a run does: some phones, some kinds of fault, and what happens to them in order. */
export interface Plan {
  owners: Owner[]
  /** Not all that there are: what one hides another shows. */
  kinds: Kind[]
  steps: Step[]
}

/**
 * Any plan. It shrinks to fewer steps, phones and kinds.
 *
 * @param share - how often the server is killed and backed up, beside what phones do, in hundredths
 */
export function anyPlan(share: number): fc.Arbitrary<Plan> {
  return fc.record({
    owners: fc.array(fc.constantFrom<Owner>('citizen', 'interviewer', 'invited'), {
      minLength: 1,
      maxLength: 3,
    }),
    kinds: anyKinds,
    steps: fc.array(anyStep(share), { minLength: 1, maxLength: 24, size: 'max' }),
  })
}

/** Up to two of each sort: the few ways to lie are tried as often as the many ways to break off. */
const anyKinds = fc
  .tuple(...sorts.map((names) => fc.subarray(names, { maxLength: 2 })))
  .map((some) => some.flat())

function anyStep(share: number): fc.Arbitrary<Step> {
  const phone = fc.nat(2)
  const often: fc.WeightedArbitrary<Step>[] = [
    {
      weight: 300,
      arbitrary: fc.record({
        do: fc.constant('answer' as const),
        phone,
        finishes: fc.boolean().map((not) => !not),
      }),
    },
    {
      weight: 300,
      arbitrary: fc.record({
        do: fc.constant('send' as const),
        phone,
        tabs: fc.constantFrom(1, 1, 2),
      }),
    },
    { weight: 80, arbitrary: fc.record({ do: fc.constant('visit' as const), phone }) },
    { weight: 20, arbitrary: fc.record({ do: fc.constant('link asks for work' as const), phone }) },
    {
      weight: 50,
      arbitrary: fc.record({
        do: fc.constant('file goes' as const),
        phone,
        to: fc.constantFrom('next phone' as const, 'office' as const),
      }),
    },
    {
      weight: 20,
      arbitrary: fc.record({
        do: fc.constant('office’s clock moves' as const),
        days: fc.constantFrom(0, 1, -1),
      }),
    },
    {
      weight: 200,
      arbitrary: fc.record({
        do: fc.constant('line turns' as const),
        phone,
        kind: fc.nat(99),
        every: fc.integer({ min: 1, max: 3 }),
        seed: fc.nat(999),
        meets: fc.constantFrom('ballot' as const, 'ballot' as const, 'visit' as const),
      }),
    },
    { weight: 40, arbitrary: fc.record({ do: fc.constant('line is good' as const), phone }) },
    {
      weight: 160,
      arbitrary: fc.record({
        do: fc.constant('phone dies' as const),
        phone,
        within: fc.nat(60),
        during: fc.constantFrom('answer' as const, 'send' as const),
      }),
    },
    {
      weight: 60,
      arbitrary: fc.record({
        do: fc.constant('phone fills' as const),
        phone,
        room: fc.constantFrom<Room>('enough', 'full', 'full late', 'stuck'),
      }),
    },
    {
      weight: 40,
      arbitrary: fc.record({
        do: fc.constant('clock moves' as const),
        phone,
        days: fc.constantFrom(0, 1, -1, 30, -400, 400, -20_000),
      }),
    },
    { weight: 30, arbitrary: fc.record({ do: fc.constant('connection closes' as const), phone }) },
    { weight: 30, arbitrary: fc.record({ do: fc.constant('database is lost' as const), phone }) },
  ]
  const seldom: fc.WeightedArbitrary<Step>[] = [
    {
      weight: 4 * share,
      arbitrary: fc.record({ do: fc.constant('server dies' as const), after: fc.nat(8) }),
    },
    { weight: 4 * share, arbitrary: fc.record({ do: fc.constant('backup' as const) }) },
    { weight: 4 * share, arbitrary: fc.record({ do: fc.constant('put back' as const) }) },
  ]
  return fc.oneof(...often, ...seldom)
}
