import type { Codebook } from '../../core/codebook'
import { ownValue } from '../../core/own-value'
import { fitsSegment, segmentsOf, type TemplateSegment, templateOf } from './path-template'

type Operations = NonNullable<Codebook['operations']>

/** The operations whose paths begin alike, as a tree: each level is a segment. */
interface Branch {
  readonly texts: Map<string, Branch>
  /** Segments with a parameter, by their texts. */
  readonly parameters: Map<string, Parameter>
  /** The names of the operations whose path ends here, by method. */
  readonly names: Map<string, string>
  /** The parameters, those with the most text first. */
  ordered?: readonly Parameter[]
}

interface Parameter {
  readonly template: readonly string[]
  readonly branch: Branch
}

interface OperationTree {
  readonly root: Branch
  /** How many segments the longest path has. */
  readonly depth: number
}

const trees = /* @__PURE__ */ new WeakMap<Operations, OperationTree>()

/**
 * The name of the operation that a request is for. Where several fit, a text wins over a parameter, from the left. The cost goes
 * by the segments of the path, not by how many operations there are.
 *
 * @param prefix what stands before the operations' paths; without it, the longest end of the path that fits an operation counts
 */
export function findOperation(
  operations: Operations,
  method: string,
  path: string,
  prefix?: readonly TemplateSegment[],
): string | undefined {
  const { root, depth } = treeOf(operations)
  const asked = method === 'HEAD' ? 'GET' : method
  const segments = segmentsOf(path)
  if (prefix) {
    const isBelow = prefix.every((each, at) => at < segments.length && fitsSegment(each, segments[at] as string))
    return isBelow ? find(root, segments, prefix.length, asked) : undefined
  }
  // The operation of `/` would fit the end of every path: it has the empty one alone.
  if (segments.length === 0) return root.names.get(asked)
  for (let start = Math.max(0, segments.length - depth); start < segments.length; start++) {
    const found = find(root, segments, start, asked)
    if (found !== undefined) return found
  }
  return undefined
}

/** The operation of a procedure: by its whole name, or by the last part of `booking.create`. */
export function findProcedure(operations: Operations, name: string): string | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1)
  return [name, last].find((each) => ownValue(operations, each) !== undefined)
}

function find(branch: Branch, segments: readonly string[], at: number, method: string): string | undefined {
  if (at === segments.length) return branch.names.get(method)
  const segment = segments[at] as string
  const same = branch.texts.get(segment)
  const found = same && find(same, segments, at + 1, method)
  if (found !== undefined || branch.parameters.size === 0) return found
  branch.ordered ??= [...branch.parameters.values()].sort((a, b) => textLength(b) - textLength(a))
  for (const { template, branch: next } of branch.ordered) {
    const fitting = fitsSegment(template, segment) ? find(next, segments, at + 1, method) : undefined
    if (fitting !== undefined) return fitting
  }
  return undefined
}

const textLength = ({ template }: Parameter): number => template.join('').length

function treeOf(operations: Operations): OperationTree {
  const known = trees.get(operations)
  if (known) return known
  const root = newBranch()
  let depth = 0
  for (const [name, { method, path }] of Object.entries(operations)) {
    const template = templateOf(path)
    depth = Math.max(depth, template.length)
    template.reduce(branchOf, root).names.set(method, name)
  }
  const tree = { root, depth }
  trees.set(operations, tree)
  return tree
}

function branchOf(branch: Branch, template: TemplateSegment): Branch {
  if (typeof template === 'string') return getOrAdd(branch.texts, template, newBranch)
  return getOrAdd(branch.parameters, template.join('{}'), () => ({ template, branch: newBranch() })).branch
}

const newBranch = (): Branch => ({ texts: new Map(), parameters: new Map(), names: new Map() })

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
