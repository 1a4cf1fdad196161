/**
 * Turns the menus, which open without script, into disclosure buttons that say whether they are open
 * (WAI-ARIA Authoring Practices, disclosure navigation): one open at a time, Escape closes it and gives the focus back.
 */
export class SiteNavigation extends HTMLElement {
  #menus: Menu[] = []

  connectedCallback() {
    this.#menus = [...this.querySelectorAll<HTMLDetailsElement>('details.menu')].map((details, at) => {
      const menu = asDisclosure(details, `menu-${at + 1}`)
      menu.button.addEventListener('click', () => this.#toggle(menu))
      return menu
    })
    this.addEventListener('keydown', (event) => this.#closeByEscape(event))
    this.addEventListener('focusout', (event) => this.#closeOnLeaving(event))
    document.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Node && !this.contains(event.target)) this.#show(null)
    })
    this.#announceSheet()
  }

  /** One at a time in the bar; in the sheet of a small screen, closing one above would push the pressed one out of sight. */
  #toggle(menu: Menu) {
    const isOpen = menu.button.ariaExpanded === 'true'
    if (isWide.matches) return this.#show(isOpen ? null : menu)
    setOpen(menu, !isOpen)
  }

  #show(shown: Menu | null) {
    for (const menu of this.#menus) {
      setOpen(menu, menu === shown)
    }
  }

  #closeByEscape(event: KeyboardEvent) {
    const open = this.#menus.find(({ button }) => button.ariaExpanded === 'true')
    if (event.key !== 'Escape' || !open) return
    // Else the sheet around the menus on a small screen would close with it.
    event.preventDefault()
    const focused = this.#menus.find(({ box }) => box.contains(document.activeElement))
    this.#show(null)
    ;(focused ?? open).button.focus()
  }

  #closeOnLeaving({ relatedTarget }: FocusEvent) {
    if (!(relatedTarget instanceof Element)) return
    if (isWide.matches && !relatedTarget.closest('.menu')) this.#show(null)
    const sheet = this.querySelector<HTMLElement>('.site-menu:popover-open')
    if (sheet && !sheet.contains(relatedTarget)) sheet.hidePopover()
  }

  /** The sheet opens by `popovertarget`; only its state has to be said, and that a wide screen needs none. */
  #announceSheet() {
    const sheet = this.querySelector<HTMLElement>('.site-menu')
    const button = this.querySelector<HTMLButtonElement>('.menu-open')
    if (!sheet || !button || !('popover' in sheet)) return
    button.ariaExpanded = 'false'
    sheet.addEventListener('toggle', (event) => {
      button.ariaExpanded = String(event.newState === 'open')
    })
    isWide.addEventListener('change', () => sheet.hidePopover())
  }
}

/** Where the menus are a bar; as in masthead.css. */
const isWide = matchMedia('(min-width: 75em)')

function setOpen({ box, button }: Menu, isOpen: boolean): void {
  box.classList.toggle('is-open', isOpen)
  button.ariaExpanded = String(isOpen)
}

type Menu = { box: HTMLElement; button: HTMLButtonElement }

function asDisclosure(details: HTMLDetailsElement, id: string): Menu {
  const box = document.createElement('div')
  box.className = details.className
  box.classList.toggle('is-open', details.open)
  const button = document.createElement('button')
  button.type = 'button'
  button.ariaExpanded = String(details.open)
  button.setAttribute('aria-controls', id)
  const [summary, ...panel] = details.children
  button.append(...(summary?.childNodes ?? []))
  box.append(button, ...panel)
  if (panel[0]) panel[0].id = id
  details.replaceWith(box)
  return { box, button }
}
