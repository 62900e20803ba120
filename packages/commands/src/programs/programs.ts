import { constants } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** The first of these programs that is installed, as a full path. @param folders - searched after PATH */
export async function findProgram(
  names: readonly string[],
  folders: readonly string[] = [],
): Promise<string | undefined> {
  const searched = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...folders]
  for (const name of names) {
    for (const folder of searched) {
      const path = join(folder, name)
      if (await isProgram(path)) return path
    }
  }
  return undefined
}

export async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** The folders in a folder; none where it does not exist. */
export async function foldersIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name))
}

/** Only root may install packages, and only root may start programs as somebody else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}
