/** What can be told of a program in Power Query’s language without Excel. */
import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser'

/** Where Excel could not read it, as Microsoft's own parser says; nothing where it can. */
export async function powerQueryFault(code: string): Promise<string | undefined> {
  const task = await TaskUtils.tryLexParse(DefaultSettings, code)
  if (TaskUtils.isParseStageOk(task)) return undefined
  return 'error' in task ? task.error.message : 'It cannot be read.'
}

/** The columns whose types it sets. */
export function columnsTypedIn(code: string): string[] {
  return [...code.matchAll(/\{"([^"]+)", (?:type \w+|\w+\.Type)\}/g)].map(([, name = '']) => name)
}
