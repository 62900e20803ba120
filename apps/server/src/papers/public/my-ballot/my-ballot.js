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
  void look(new FormData(form).get('digest'))
})
window.addEventListener('hashchange', lookBehindAddress)
lookBehindAddress()

function lookBehindAddress() {
  if (location.hash.length > 1) void look(location.hash.slice(1).replaceAll(/%2c/gi, ','))
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
  const buckets = [...new Set(digests.map(bucketOf))]
  const fetched = await Promise.all(buckets.map(fetchBucket)).catch(() => undefined)
  if (!fetched) return say('failed')
  const leaves = new Set(fetched.flat())
  found.replaceChildren(...digests.map((each) => answer(leaves.has(each) ? 'in' : 'out', each)))
  say()
}

/** The first digits of a digest: as many as leave it in a crowd. */
function bucketOf(digest) {
  return digest.slice(0, Number(room.dataset.digits)) || 'all'
}

async function fetchBucket(bucket) {
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
