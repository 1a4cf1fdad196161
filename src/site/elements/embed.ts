/** For the form that stands in a frame of another site: says how high it is, to the page that asked and to no other. */
export function tellHeight(): void {
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (data !== 'prospectus:measure' || source !== parent) return
    const tell = () =>
      parent.postMessage(
        { height: document.documentElement.getBoundingClientRect().height, title: document.title },
        origin,
      )
    new ResizeObserver(tell).observe(document.documentElement)
  })
  // Says nothing but that it is there: who asks then is one of the sites that may show it.
  parent.postMessage('prospectus:ready', '*')
}
