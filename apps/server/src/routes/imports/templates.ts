/** What the routes of templates do alike. */
import type { TemplateName } from '@phieu/office'
import type { z } from 'zod'
import { localDate } from '@phieu/survey'
import type { Context } from 'hono'
import { dataMark } from '../../exports/unit-columns.ts'
import type { RoundPlan } from '../../rounds/round-plans.ts'
import {
  writeTemplate,
  type Template,
  type TemplateFormat,
} from '../../papers/sheets/write-template.ts'

/** Sends a template under a name that says what it is for, and when it was made. */
export async function sendTemplate(
  c: Context,
  { round }: RoundPlan,
  what: string,
  { template, asked, at }: { template: Template; asked: z.infer<typeof TemplateName>; at: Date },
) {
  const mark = dataMark(round)
  const parts = ['phieu', round.id, what, template.language, localDate(at, round.timeZone)]
  if (mark !== 'official') parts.push(mark.toUpperCase())
  return sendTable(c, template, asked === 'template.csv' ? 'csv' : 'xlsx', parts.join('_'))
}

/** @param name - of the file, without its ending: letters, digits, `-` and `_` */
export async function sendTable(c: Context, table: Template, format: TemplateFormat, name: string) {
  const { contentType, bytes } = await writeTemplate(table, format)
  const file = `${name}.${format}`
  return c.body(bytes, 200, {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${file}"; filename*=UTF-8''${file}`,
  })
}
