import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { noFieldwork } from '@phieu/publication'
import type { PublishedResult } from '../../../publication/published.ts'
import { publicPageRoutes } from '../../../routes/public/pages.ts'
import { publishTestRound, testPublications } from '../../../testing/test-publication.ts'

let result: PublishedResult
beforeAll(() => {
  result = publishTestRound()
})

describe('the quality report', () => {
  test('has the headings of SIMS, in both languages', async () => {
    const vietnamese = await page('/results')
    const english = await page('/en/results')

    expect(headings(vietnamese)).toHaveLength(13)
    expect(headings(english)).toEqual([
      'Contact',
      'Statistical presentation',
      'Unit of measure',
      'Reference period',
      'Confidentiality',
      'Release',
      'Accuracy and reliability',
      'Timeliness',
      'Coherence',
      'Comparability',
      'Cost and burden',
      'Revision',
      'Statistical processing',
    ])
  })

  test('can be reached from the page of the result', async () => {
    const announcement = await request(result, '/results', '')

    expect(announcement).toContain('href="/results/hanoi-2024/quality"')
  })

  test('tells the figures of the package', async () => {
    const text = await page('/en/results')

    const [first] = result.quality.groups
    const whole = first!.reliability.find(({ area }) => area === null)!
    expect(figuresIn(text)).toContain(`${first!.ballots}`)
    expect(text).toContain(
      `${whole.alpha.toFixed(2)} (${whole.interval.map((end) => end.toFixed(2)).join(' to ')})`,
    )
    const { volatility, weights } = result.quality.rankings[0]!
    expect(figuresIn(text)).toContain(volatility!.shifts.all.toFixed(2))
    expect(text).toContain(`${(100 * weights!.areas[0]!.effective).toFixed(1)}%`)
    // From the last day on which ballots were finished to the day of publication.
    expect(text).toContain('Published 89 days after the last ballot')
    expect(text).toContain('+3.1 to +5.3')
    // 1,018 of 1,018 + 12 + 301 + 420 + 15 + 60.
    expect(figuresIn(text)).toContain('55.8%')
  })

  test('tells who gave no ballot and no answer, of whole groups and of each unit’s', async () => {
    const { quality } = result
    const [unit] = quality.units
    const groups = unit!.groups.map((each, at) =>
      at === 0
        ? { ...each, turnout: 0.4125, noOpinion: 0.187 }
        : { ...each, turnout: null, noOpinion: null },
    )
    const told: PublishedResult = {
      ...result,
      fieldwork: {
        ...noFieldwork,
        unitContacts: [{ unit: unit!.unit, contacts: 60, rr1: 0.62, coop1: null }],
      },
      quality: {
        ...quality,
        groups: quality.groups.map((group) => ({ ...group, turnout: 0.333 })),
        units: quality.units.map((each) => (each === unit ? { ...each, groups } : each)),
      },
    }

    const report = await request(told, '/en/results', '/quality')
    const own = await request(told, '/en/results', `/units/${unit!.unit}`)

    expect(report).toMatch(/<td class="n" [^>]*>33\.3%<\/td>\s*<td class="n" [^>]*>[\d.]+%<\/td>/)
    expect(report).toContain(
      'By unit (1 with enough records and nothing hidden), the response rate (RR1) is 62% to 62%',
    )
    expect(own).toContain('turnout: 41.3%; no opinion: 18.7% of the answers')
    expect(own.match(/of the answers/g)).toHaveLength(1)
    expect(own).toContain(
      'some 60 contacts about this unit: response rate (RR1) 62%, cooperation –.',
    )
  })

  test('tells of weighted figures what they rest on, and why there are none', async () => {
    const figures = { block: 'A', group: 'ND', people: { 1: 5, 2: 5 }, source: 'Niên giám 2025' }
    const populations = ['age', 'sex'].map((question) => ({ ...figures, question }))
    const weighed = {
      block: 'A',
      group: 'ND',
      questions: ['age'],
      unused: ['sex'],
      ballots: 160,
      effect: 1.25,
      effectiveBallots: 128,
      misfit: 0.021,
      weighted: 0.625,
      unweighted: 0.75,
      items: [],
    }
    const round = { ...result.round, populations }

    const told = await request(
      { ...result, round, calibration: { groups: [weighed] } },
      '/en/results',
      '/quality',
    )
    const untold = await request({ ...result, round }, '/en/results', '/quality')

    expect(told).toMatch(/75\.0%[^]*62\.5%[^]*1\.25 \(as 128 ballots\)/)
    expect(told).toContain('not used, as there were too few ballots: sex')
    expect(told).toContain('stays up to 2.1 percentage points from its share')
    expect(untold).toContain('no weighted figure is shown')
    expect(await page('/en/results')).not.toContain('If weighted by population')
  })

  test('tells weeks where only weeks are known, and one week as one', async () => {
    const told = (...days: [string, string]) =>
      request({ ...result, fieldwork: { ...result.fieldwork, days } }, '/en/results', '/quality')

    expect(await told('2024-11-04', '2024-11-14')).toContain(
      'from the week of Monday 04/11/2024 to that of Monday 11/11/2024 (for most, only the week is kept)',
    )
    expect(await told('2024-11-11', '2024-11-14')).toContain(
      'completed in the week that began on Monday 11/11/2024.',
    )
  })

  test('tells ballots by mode as the tens that they are, and no share above the whole', async () => {
    const fieldwork = { ...noFieldwork, modes: [{ mode: 'link' as const, ballots: 40 }] }

    const text = await request(
      { ...result, fieldwork, traces: tracesOf([36]) },
      '/en/results',
      '/quality',
    )

    expect(text).toContain('Ballots (to the nearest ten)')
    const [, share] = />40<[^]*?>([\d.]+%)</.exec(text) ?? []
    expect(share).toBe('100.0%')
  })

  test('tells what part a mode has in the ballots of shown groups, those by a hidden mode among them', async () => {
    const modes = [
      { mode: 'link' as const, ballots: 80 },
      { mode: 'desk' as const, ballots: null },
    ]
    const told = {
      ...result,
      fieldwork: { ...noFieldwork, modes },
      traces: tracesOf([90, 10, null]),
    }

    const text = await request(told, '/en/results', '/quality')

    const [, share] = />80<[^]*?>([\d.]+%)</.exec(text) ?? []
    expect(share).toBe('80.0%')
  })

  test('says so where nothing was seen of the collecting', async () => {
    const text = await request({ ...result, fieldwork: noFieldwork }, '/en/results', '/quality')

    expect(text).toContain('there is no response rate')
    expect(text).toContain('they cannot be compared')
    expect(text).toContain('Too few ballots were timed')
    expect(text).toContain('is not known')
  })

  test('tells how alike interviewers’ ballots are, and what they are worth', async () => {
    const document = { ...result.document, likeness: [{ group: 'ND', likeness: 0.0812 }] }
    const citizens = [...result.traces.values()].flatMap(({ unit, groups }) =>
      groups
        .filter(({ group, effectiveBallots }) => group === 'ND' && effectiveBallots !== null)
        .map(({ ballots }) => ({ unit, ballots: ballots ?? 0 })),
    )
    // Where an answer is hidden it is not told: then the ballots of that unit are not beside it.
    const traces = new Map(result.traces)
    const untold = traces.get(citizens[0]!.unit)!
    const groups = untold.groups.map((each) => ({ ...each, effectiveBallots: null }))
    traces.set(untold.unit, { ...untold, groups })

    const text = await request({ ...result, document, traces }, '/en/results', '/quality')

    const ballots = citizens.slice(1).reduce((sum, each) => sum + each.ballots, 0)
    expect(ballots).toBeGreaterThan(0)
    expect(figuresIn(text)).toContain('0.08')
    expect(figuresIn(text)).toContain(`${ballots}`)
    expect(figuresIn(text)).toContain(`${ballots} by themselves`)
    expect(await page('/en/results')).not.toContain('Ballots of the same interviewer')
  })

  test('with its style weighs no more than 60 kB, a fifth of it on the way', async () => {
    for (const root of ['/results', '/en/results']) {
      const bytes = new TextEncoder().encode(await page(root))

      expect(bytes.length).toBeLessThanOrEqual(60_000)
      expect(gzipSync(bytes).length).toBeLessThanOrEqual(12_000)
    }
  })
})

/** Of one unit, whose groups gave so many ballots; `null`: hidden. */
function tracesOf(ballots: readonly (number | null)[]): PublishedResult['traces'] {
  const trace = [...result.traces.values()].find(({ groups }) => groups.length >= ballots.length)!
  const groups = ballots.map((own, at) => ({ ...trace.groups[at]!, ballots: own }))
  return new Map([[trace.unit, { ...trace, groups, areas: [] }]])
}

function page(root: string): Promise<string> {
  return request(result, root, '/quality')
}

async function request(published: PublishedResult, root: string, path: string): Promise<string> {
  const app = publicPageRoutes({
    publications: testPublications(published),
    config: { publicUrl: 'https://phieu.example.vn' },
  })
  return (await app.request(`${root}/${published.id}${path}`)).text()
}

function headings(text: string): string[] {
  return [...text.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading = '']) => heading)
}

/** What stands in the cells of figures of a page. */
function figuresIn(page: string): string[] {
  return [...page.matchAll(/<td class="n"[^>]*>([^<]*)</g)].map(([, figure = '']) => figure)
}
