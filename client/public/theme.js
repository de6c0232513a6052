// Runs before anything is drawn, so that nobody sees a flash of the other theme. `client/theme.ts` takes over.
;(function () {
  var choice = 'system'
  try {
    choice = localStorage.getItem('duodeck.theme') || choice
  } catch {
    // Storage is switched off: follow the system.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
