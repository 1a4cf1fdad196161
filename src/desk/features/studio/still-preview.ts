/** The page as it is looked at: without what would not run anyhow, and would fill the browser’s console with refusals. */
export function previewDocument(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const script of page.querySelectorAll('script, link[rel="modulepreload"]')) script.remove()
  for (const field of page.querySelectorAll('[autofocus]')) field.removeAttribute('autofocus')
  return `<!doctype html>${page.documentElement.outerHTML}`
}
