/*
 * Stands in the page itself and runs before everything else, in any browser that ever knew
 * JavaScript: says in words why the app doesn't come, so that nobody looks at a page that does
 * nothing. What it says stands in `index.html`; `says-started.ts` takes it back.
 */
;(function () {
  var page = document.documentElement

  function tell(why) {
    var cannot = document.getElementById('cannot')
    if (!cannot || page.getAttribute('data-app') || page.getAttribute('data-cannot')) return
    page.setAttribute('data-cannot', why)
    cannot.removeAttribute('hidden')
    cannot.scrollIntoView()
  }

  /* oxlint-disable eslint/no-unused-vars -- old browsers want a name for what they catch */
  // Where a page may keep nothing, some browsers have these and throw: the app does without.
  function tryOut(name) {
    try {
      var found = this[name]
      if (typeof found === 'function') found = new found('gzip')
      if (found && found.close) found.close()
    } catch (error) {
      Object.defineProperty(this, name, { value: undefined })
    }
  }
  ;['BroadcastChannel', 'CompressionStream', 'speechSynthesis'].forEach(tryOut, window)
  ;['serviceWorker', 'locks', 'storage'].forEach(tryOut, navigator)

  // Before anything shows: the look that was chosen last time (see `look-switch.tsx`).
  try {
    page.setAttribute('data-look', localStorage.getItem('look') || 'device')
  } catch (error) {
    page.setAttribute('data-look', 'device')
  }

  var mayKeep = false
  try {
    mayKeep = !!window.indexedDB
  } catch (error) {
    mayKeep = false
  }
  // What the oldest declared browsers have, and hardly any older one.
  var isOld = !window.Promise || !Promise.any || !''.replaceAll || !window.WeakRef
  if (isOld) tell('old')
  else if (!mayKeep) tell('blocked')

  window.addEventListener(
    'error',
    function (event) {
      // A file that did not come, or one that this browser could not read or run.
      if (event.target && event.target.tagName === 'SCRIPT') tell('lost')
      else if (event.message) tell('broken')
    },
    true,
  )
  window.setTimeout(function () {
    tell('lost')
  }, 30000)
})()
