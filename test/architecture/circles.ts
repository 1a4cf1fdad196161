/** Every circle of a graph, each as the nodes that all reach each other, in alphabetical order (Tarjan's algorithm). */
export function findCircles(edges: Iterable<readonly [from: string, to: string]>): string[][] {
  const targets = new Map<string, Set<string>>()
  for (const [from, to] of edges) targets.set(from, (targets.get(from) ?? new Set()).add(to))
  const index = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []

  function visit(node: string): number {
    const own = index.size
    let low = own
    index.set(node, own)
    stack.push(node)
    for (const target of targets.get(node) ?? []) {
      if (!index.has(target)) low = Math.min(low, visit(target))
      else if (stack.includes(target)) low = Math.min(low, index.get(target) ?? low)
    }
    if (low === own) {
      const circle = stack.splice(stack.indexOf(node))
      if (circle.length > 1 || targets.get(node)?.has(node)) circles.push(circle.toSorted())
    }
    return low
  }

  for (const node of targets.keys()) if (!index.has(node)) visit(node)
  return circles
}
