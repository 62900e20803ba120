/** Filters of lists under names, which an account keeps and may show to whoever opens the same list. */
import { z } from 'zod'
import { PersonName } from './account-schemas.ts'

/** More of a list than these nobody finds again. */
export const MOST_FILTERS = 20

/** So many an account keeps in all. */
export const MOST_FILTERS_IN_ALL = 400

/** The longest name, in characters. */
export const LONGEST_FILTER_NAME = 60

/**
 * Which list of the console: the path of its page without the round, and the list's own name where a
 * page has several: `/rounds/review`, `/rounds/fieldwork.devices`. The same list of another round has
 * the same filters.
 */
export const FilteredList = z.string().regex(/^\/(?!\/)[\w/-]{0,120}(\.[\w-]{1,40})?$/)

const FilterName = PersonName.overwrite((name) => name.replaceAll(/\s+/gu, ' ')).max(
  LONGEST_FILTER_NAME,
)

/** The parameters of the address as a browser writes them: `flag=fast&sort=-flags`. */
const FilterSearch = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[!-~]+$/)

export const ListFilter = z
  .object({
    id: z.string(),
    name: z.string(),
    search: z.string(),
    /** The round in which whoever opens the list sees it; `null`: nobody but its owner. */
    sharedIn: z.string().nullable(),
    /** Whose it is; `null`: of whoever asks. */
    by: z.string().nullable(),
  })
  .meta({ id: 'ListFilter' })
export type ListFilter = z.infer<typeof ListFilter>

/** `GET /api/account/filters`: one’s own in the order of their names, then those of colleagues. */
export const ListFilters = z
  .object({ filters: z.array(ListFilter), shareable: z.boolean() })
  .meta({ id: 'ListFilters' })

/** `round`: the one that is looked at, for what colleagues show in it. */
export const FiltersQuery = z.object({
  list: FilteredList,
  round: z.string().min(1).max(64).optional(),
})

/** In which round colleagues see it; `null`: in none. */
const SharedIn = z.string().min(1).max(64).nullable().optional()

/**
 * `POST /api/account/filters`: in the place of the one that has the name, which stays shown where it
 * is. A new one may be shown at once: what was deleted comes back as it was.
 */
export const FilterWish = z
  .object({ list: FilteredList, name: FilterName, search: FilterSearch, sharedIn: SharedIn })
  .meta({ id: 'FilterWish' })

/** `POST /api/account/filters/:id`: another name, or another round in which colleagues see it. */
export const FilterChange = z
  .object({ name: FilterName.optional(), sharedIn: SharedIn })
  .meta({ id: 'FilterChange' })
export type FilterChange = z.infer<typeof FilterChange>

export const FilterParam = z.object({ id: z.string().min(1).max(64) })
