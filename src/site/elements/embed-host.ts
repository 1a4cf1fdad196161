// Runs on pages of other sites, as a classic script of its own: it imports nothing, and leaves no name behind.
;((script) => {
  if (!(script instanceof HTMLScriptElement)) return
  const school = new URL(script.src).origin
  const { program = '', source = '' } = script.dataset

  const query = new URLSearchParams(program.split(/[\s,]+/).flatMap((key) => (key ? [['program', key]] : [])))
  if (source) query.set('source', source)

  const frame = document.createElement('iframe')
  frame.src = `${school}/inquire/embed?${query.toString()}`
  frame.title = script.dataset['title'] ?? ''
  frame.style.cssText = 'display:block;inline-size:100%;block-size:60rem;border:0'

  addEventListener('message', ({ origin, source: sender, data }: MessageEvent<unknown>) => {
    if (origin !== school || sender !== frame.contentWindow) return
    // The form learns from it which page it stands on, and tells its height to that one alone.
    if (data === 'prospectus:ready') frame.contentWindow?.postMessage('prospectus:measure', school)
    if (typeof data !== 'object' || data === null) return
    if ('height' in data && typeof data.height === 'number')
      frame.style.blockSize = `${Math.ceil(data.height)}px`
    if (!script.dataset['title'] && 'title' in data && typeof data.title === 'string')
      frame.title = data.title
  })

  let isFirst = true
  frame.addEventListener('load', () => {
    // What follows the form (its errors, the receipt) begins at its top.
    if (!isFirst) frame.scrollIntoView({ block: 'start' })
    isFirst = false
  })
  script.after(frame)
})(document.currentScript)
