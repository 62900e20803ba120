/**
 * Looks for ballots among the leaves of a round. Their digests stand behind the # of the address, or
 * are typed: either way no server is told them. Of the leaves, those with the same first digits are
 * fetched, and looked through here.
 */
const room = document.querySelector('[data-leaves]')
const form = room.querySelector('form')
const found = room.querySelector('ol')

form.hidden = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
  look(new FormData(form).get('digest'))
})
window.addEventListener('hashchange', lookBehindAddress)
lookBehindAddress()

function lookBehindAddress() {
  if (location.hash.length > 1) look(decodeURIComponent(location.hash.slice(1)))
}

/** @param {string} given - one digest, or several with commas or spaces between them */
async function look(given) {
  const digests = given
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  found.replaceChildren()
  if (digests.length === 0 || !digests.every((each) => /^[0-9a-f]{64}$/.test(each))) {
    return say('faulty')
  }
  say('looking')
  const lists = await Promise.all(digests.map(fetchLike)).catch(() => undefined)
  if (!lists) return say('failed')
  found.replaceChildren(
    ...digests.map((digest, at) => answer(lists[at].includes(digest) ? 'in' : 'out', digest)),
  )
  say()
}

/** The leaves with the same first digits. */
async function fetchLike(digest) {
  const bucket = digest.slice(0, Number(room.dataset.digits)) || 'all'
  const response = await fetch(`${room.dataset.leaves}/${bucket}`)
  if (!response.ok) throw new Error(`the list was answered with ${response.status}`)
  return response.json()
}

function answer(which, digest) {
  const line = room.querySelector(`template[data-answer="${which}"]`).content.cloneNode(true)
  line.querySelector('code').textContent = digest
  return line
}

/** Shows one sentence of those that stand ready, or none. */
function say(which) {
  for (const each of room.querySelectorAll('[data-say]')) each.hidden = each.dataset.say !== which
}
