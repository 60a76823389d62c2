/**
 * The state of an arc-hybrid parse of one sentence: a stack, a buffer, and the arcs drawn so far (Kuhlmann, Gómez-Rodríguez and Satta
 * 2011). Words are counted from 1; 0 is the artificial root, which lies at the bottom of the stack.
 *
 *   SHIFT  moves the first word of the buffer onto the stack
 *   LEFT   makes the first word of the buffer the head of the top of the stack, and takes the top off
 *   RIGHT  makes the second of the stack the head of the top, and takes the top off
 */
import { mix } from './hash.ts'

export class ParseState {
  readonly count: number
  readonly stack: Int32Array
  /** Number of words on the stack, the root among them. */
  depth = 1
  /** First word of the buffer; past `count` when it is empty. */
  next = 1
  /** Head of each word, -1 where it has none yet. */
  readonly heads: Int32Array
  readonly relations: Int32Array
  /** Outermost and second outermost child on each side, 0 where there is none. */
  readonly left: Int32Array
  readonly left2: Int32Array
  readonly right: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  /** Hash of the relations on each side, in the order in which they were drawn. */
  readonly leftSet: Int32Array
  readonly rightSet: Int32Array

  constructor(count: number) {
    const size = count + 2
    this.count = count
    this.stack = new Int32Array(size)
    this.heads = new Int32Array(size).fill(-1)
    this.relations = new Int32Array(size)
    this.left = new Int32Array(size)
    this.left2 = new Int32Array(size)
    this.right = new Int32Array(size)
    this.right2 = new Int32Array(size)
    this.leftCount = new Int32Array(size)
    this.rightCount = new Int32Array(size)
    this.leftSet = new Int32Array(size)
    this.rightSet = new Int32Array(size)
  }

  /** Is nothing left to do? */
  get done(): boolean {
    return this.next > this.count && this.depth === 1
  }

  get mayShift(): boolean {
    return this.next <= this.count
  }

  get mayLeft(): boolean {
    return this.next <= this.count && this.depth > 1
  }

  /** A word goes under the root only as the last one: a sentence has one root. */
  get mayRight(): boolean {
    return this.depth > 2 || (this.depth === 2 && this.next > this.count)
  }

  /** Word `at` places below the top of the stack; -1 where the stack ends. */
  top(at: number): number {
    return at < this.depth ? this.stack[this.depth - 1 - at]! : -1
  }

  shift(): void {
    this.stack[this.depth++] = this.next++
  }

  leftArc(relation: number): void {
    const child = this.stack[--this.depth]!
    const head = this.next
    this.heads[child] = head
    this.relations[child] = relation
    this.left2[head] = this.left[head]!
    // Children on the left are drawn from the inside out.
    this.left[head] = child
    this.leftCount[head] = this.leftCount[head]! + 1
    this.leftSet[head] = mix(this.leftSet[head]!, relation + 1)
  }

  rightArc(relation: number): void {
    const child = this.stack[--this.depth]!
    const head = this.stack[this.depth - 1]!
    this.heads[child] = head
    this.relations[child] = relation
    this.right2[head] = this.right[head]!
    this.right[head] = child
    this.rightCount[head] = this.rightCount[head]! + 1
    this.rightSet[head] = mix(this.rightSet[head]!, relation + 1)
  }
}
