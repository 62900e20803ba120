/** How what is still wanted of units is given to interviewers. */
import type { AssignmentPlace } from '@phieu/office'

/** What is wanted of one unit from one group and has neither come nor been given out. */
export interface OpenPlace {
  unit: string
  group: string
  open: number
}

/**
 * `whole`: each unit goes to one interviewer, whoever has least so far, so that nobody travels for
 * two ballots. `shared`: every unit is shared by all, as evenly as whole ballots can be.
 */
export type Sharing = 'whole' | 'shared'

export interface Share extends AssignmentPlace {
  wanted: number
}

/**
 * Shares what is open among interviewers: all of it, nothing twice.
 *
 * @param interviewers - in the order in which they are preferred where nothing else decides
 */
export function distribute(
  places: readonly OpenPlace[],
  interviewers: readonly string[],
  sharing: Sharing,
): Share[] {
  const wanted = places.filter(({ open }) => open > 0)
  if (interviewers.length === 0) return []
  return sharing === 'whole' ? giveWhole(wanted, interviewers) : giveShared(wanted, interviewers)
}

/** The largest unit first, each to whoever has least: nobody has more than a largest unit too many. */
function giveWhole(places: readonly OpenPlace[], interviewers: readonly string[]): Share[] {
  const loads = new Map(interviewers.map((interviewer) => [interviewer, 0]))
  const units = [...Map.groupBy(places, ({ unit }) => unit).values()].map((groups) => ({
    groups,
    open: groups.reduce((sum, { open }) => sum + open, 0),
  }))
  return units
    .toSorted((a, b) => b.open - a.open)
    .flatMap(({ groups, open }) => {
      const [interviewer, load] = [...loads].reduce((least, each) =>
        each[1] < least[1] ? each : least,
      )
      loads.set(interviewer, load + open)
      return groups.map((place) => ({
        interviewer,
        unit: place.unit,
        group: place.group,
        wanted: place.open,
      }))
    })
}

/** The odd ballots of one place go on where those of the place before ended. */
function giveShared(places: readonly OpenPlace[], interviewers: readonly string[]): Share[] {
  const count = interviewers.length
  const shares: Share[] = []
  let next = 0
  for (const { unit, group, open } of places) {
    const odd = open % count
    for (const [place, interviewer] of interviewers.entries()) {
      const turn = (place - next + count) % count
      const wanted = Math.floor(open / count) + (turn < odd ? 1 : 0)
      if (wanted > 0) shares.push({ interviewer, unit, group, wanted })
    }
    next = (next + odd) % count
  }
  return shares
}
