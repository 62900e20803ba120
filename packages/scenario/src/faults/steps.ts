import fc from 'fast-check'
import type { Room } from './storage.ts'
import type { Another } from './take-up.ts'

/** What happens next; `phone` counts round those that there are. */
export type Step = PhoneStep | OfficeStep

/** What befalls a phone, or what is done with it. */
type PhoneStep = { phone: number } & (
  | { do: 'answer'; finishes: boolean }
  | { do: 'visit' }
  | { do: 'link asks for work' }
  | { do: 'file goes'; to: 'next phone' | 'office' }
  /** As a file to the office, as a series of codes to the next phone, and over the line, at once. */
  | { do: 'goes all ways at once' }
  | { do: 'send'; tabs: number }
  | {
      do: 'line turns'
      kind: number
      every: number
      seed: number
      /** What meets it at once; a line that turns for nobody is no test. */
      meets: 'ballot' | 'visit'
    }
  /** From now on it answers in due form, and says what is not so. */
  | { do: 'line lies'; lie: number; seed: number }
  | { do: 'line is good' }
  | { do: 'phone dies'; within: number; during: 'answer' | 'finish' | 'send' }
  /** A ballot meets it at once. */
  | { do: 'phone fills'; room: Room }
  /** It sends at once. */
  | { do: 'clock moves'; days: number }
  | { do: 'connection closes' }
  | { do: 'database is lost' }
  /** It was used by an earlier version of the app until now. */
  | { do: 'app is upgraded' }
  /** All that it holds goes to another phone as well; both go on. */
  | { do: 'phone is copied' }
  /** Its link, invitation or enrolment is taken back, between a ballot and its sending. */
  | { do: 'office revokes' }
  | { do: 'enrols anew' }
  /** The next round opens on it, too; or another interviewer has it now. */
  | { do: 'takes up more'; what: Another }
  /** Between a ballot and its sending. */
  | { do: 'round moves'; to: 'open' | 'closed' | 'approved' }
  /** A phone answers and sends after it: what no backup holds yet. */
  | { do: 'backup' }
  /**
   * To its last backup or to one before it, whatever phones know to be in the last one. Before it a phone's clock moves, and it sends: it may think that it can
   * let go of what it holds.
   */
  | { do: 'put back'; days: number; before: number }
)

type OfficeStep =
  | { do: 'office’s clock moves'; days: number }
  | { do: 'office decides'; how: 'one by one' | 'as a list' }
  | { do: 'server dies'; after: number }

/** A step that is done with one phone. */
export function isOfPhone(step: Step): step is PhoneStep {
  return 'phone' in step
}

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
      }),
    },
    { weight: 50, arbitrary: fc.record({ do: is('goes all ways at once'), phone }) },
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
  disks: [
    {
      weight: 150,
      arbitrary: fc.record({
        do: is('phone fills'),
        phone,
        room: fc.constantFrom<Room>('enough', 'full', 'full late', 'stuck'),
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

/** The few ways to lie, which would be lost among the many ways to break off: in a third of the plans. */
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
      lying: fc.constantFrom([], [], [lies]),
    })
    .chain(({ names, lying }) => {
      const some = names.flatMap((name) => families[name] ?? [])
      return fc.array(fc.oneof(...always, ...some, ...lying, ...servers), {
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
