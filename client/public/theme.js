// Runs before anything is drawn, so that nobody sees a flash of the other theme. `client/theme.ts` takes over.
;(function () {
  var choice = 'system'
  try {
    choice = localStorage.getItem('duodeck.theme') || choice
  } catch {
    // Storage is switched off: follow the system.
  }
  // A room is dark, whatever the laptop is.
  if (/[?&]as=projector(&|$)/.test(location.search)) choice = 'dark'
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
