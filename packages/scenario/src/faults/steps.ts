import fc from 'fast-check'
import type { Step } from './step.ts'
import type { Room } from './storage.ts'
import type { Another } from './take-up.ts'

const phone = fc.nat(3)

/** What every plan may have, and how often. */
const always: fc.WeightedArbitrary<Step>[] = [
  { weight: 300, arbitrary: fc.record({ do: is('answer'), phone, finishes: yesFirst() }) },
  { weight: 300, arbitrary: fc.record({ do: is('send'), phone, tabs: fc.constantFrom(1, 1, 2) }) },
  {
    weight: 250,
    arbitrary: fc.record({
      do: is('line turns'),
      phone,
      kind: fc.nat(99),
      every: fc.integer({ min: 1, max: 3 }),
      seed: fc.nat(999),
      meets: fc.constantFrom('ballot' as const, 'ballot' as const, 'visit' as const),
    }),
  },
  { weight: 40, arbitrary: fc.record({ do: is('line is good'), phone }) },
  {
    weight: 60,
    arbitrary: fc.record({
      do: is('line is narrow'),
      phone,
      most: fc.integer({ min: 1_400, max: 3_400 }),
    }),
  },
  { weight: 60, arbitrary: fc.record({ do: is('line comes back'), phone }) },
]

/** What only some plans have: what one hides another shows. A plan has some of these families. */
const families: Record<string, fc.WeightedArbitrary<Step>[]> = {
  visits: [{ weight: 100, arbitrary: fc.record({ do: is('visit'), phone }) }],
  work: [{ weight: 30, arbitrary: fc.record({ do: is('link asks for work'), phone }) }],
  ways: [
    {
      weight: 70,
      arbitrary: fc.record({
        do: is('file goes'),
        phone,
        to: fc.constantFrom('next phone' as const, 'office' as const),
        capitals: fc.boolean(),
      }),
    },
    { weight: 50, arbitrary: fc.record({ do: is('goes all ways at once'), phone }) },
    { weight: 40, arbitrary: fc.record({ do: is('tries again'), phone }) },
    { weight: 20, arbitrary: fc.record({ do: is('preview'), phone }) },
  ],
  deaths: [
    {
      weight: 200,
      arbitrary: fc.record({
        do: is('phone dies'),
        phone,
        within: fc.nat(40),
        during: fc.constantFrom('answer' as const, 'send' as const),
      }),
    },
    {
      weight: 150,
      arbitrary: fc.record({
        do: is('phone dies'),
        phone,
        within: fc.nat(12),
        during: is('finish'),
      }),
    },
  ],
  clocks: [
    {
      weight: 80,
      arbitrary: fc.record({
        do: is('clock moves'),
        phone,
        days: fc.constantFrom(0, 1, -1, 30, -400, 400, -20_000),
      }),
    },
    {
      weight: 60,
      arbitrary: fc.record({
        do: is('office’s clock moves'),
        days: fc.constantFrom(0, 1, -1, 8, -8, 40),
      }),
    },
  ],
  databases: [
    { weight: 60, arbitrary: fc.record({ do: is('connection closes'), phone }) },
    { weight: 60, arbitrary: fc.record({ do: is('database is lost'), phone }) },
    { weight: 60, arbitrary: fc.record({ do: is('app is upgraded'), phone }) },
  ],
  hands: [
    { weight: 60, arbitrary: fc.record({ do: is('phone is copied'), phone }) },
    { weight: 60, arbitrary: fc.record({ do: is('office revokes'), phone }) },
    { weight: 60, arbitrary: fc.record({ do: is('enrols anew'), phone }) },
  ],
  counters: [
    { weight: 90, arbitrary: fc.record({ do: is('kiosk beats'), phone }) },
    { weight: 50, arbitrary: fc.record({ do: is('office takes kiosk back'), phone }) },
    {
      weight: 50,
      arbitrary: fc.record({
        do: is('PINs are tried'),
        phone,
        wrong: fc.nat(6),
        isKnown: fc.boolean(),
      }),
    },
  ],
  rounds: [
    {
      weight: 120,
      arbitrary: fc.record({
        do: is('takes up more'),
        phone,
        what: fc.constantFrom<Another>('round', 'interviewer'),
      }),
    },
  ],
  closing: [
    {
      weight: 120,
      arbitrary: fc.record({
        do: is('round moves'),
        phone,
        to: fc.constantFrom(
          'closed' as const,
          'closed' as const,
          'open' as const,
          'approved' as const,
        ),
      }),
    },
    {
      weight: 60,
      arbitrary: fc.record({
        do: is('office decides'),
        how: fc.constantFrom('as a list' as const, 'one by one' as const),
      }),
    },
  ],
}

/** Of a ballot that meets it each write may be the first without room: in half of the plans. */
const disks: fc.WeightedArbitrary<Step> = {
  weight: 350,
  arbitrary: fc.record({
    do: is('phone fills'),
    phone,
    room: fc.constantFrom<Room>('full', 'full late', 'stuck', 'stuck', 'enough'),
    after: fc.nat(5),
  }),
}

/** The few ways to lie, which would be lost among the many ways to break off: in half of the plans. */
const lies: fc.WeightedArbitrary<Step> = {
  weight: 350,
  arbitrary: fc.record({ do: is('line lies'), phone, lie: fc.nat(99), seed: fc.nat(999) }),
}

/**
 * Some steps, of some of the families.
 *
 * @param share - how often the server is killed and backed up, beside what phones do, in hundredths
 */
export function anySteps(share: number): fc.Arbitrary<Step[]> {
  const servers: fc.WeightedArbitrary<Step>[] = [
    { weight: 4 * share, arbitrary: fc.record({ do: is('server dies'), after: fc.nat(8) }) },
    { weight: 4 * share, arbitrary: fc.record({ do: is('backup'), phone }) },
    {
      weight: 4 * share,
      arbitrary: fc.record({
        do: is('put back'),
        phone,
        days: fc.constantFrom(0, 0, 400, -400),
        before: fc.constantFrom(0, 0, 1),
      }),
    },
  ]
  return fc
    .record({
      names: fc.subarray(Object.keys(families), { minLength: 1, maxLength: 5 }),
      filling: fc.constantFrom([], [disks]),
      lying: fc.constantFrom([], [lies]),
    })
    .chain(({ names, filling, lying }) => {
      const some = names.flatMap((name) => families[name] ?? [])
      return fc.array(fc.oneof(...always, ...some, ...filling, ...lying, ...servers), {
        minLength: 1,
        maxLength: 24,
        size: 'max',
      })
    })
}

function is<Word extends string>(word: Word): fc.Arbitrary<Word> {
  return fc.constant(word)
}

/** Shrinks to `true`: what is finished is the simpler case. */
function yesFirst(): fc.Arbitrary<boolean> {
  return fc.boolean().map((not) => !not)
}
