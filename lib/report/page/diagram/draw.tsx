import type { PictureEdge } from '../../facts/picture';
import { LINE_HEIGHT } from './lay-out';
import type { Box, Drawing, Line } from './lay-out';

/** A drawing as SVG, which grows without becoming coarse. Its words are said again in a list, for who cannot see it. */
export function Draw({ drawing, title, desc }: { drawing: Drawing; title: string; desc: string }) {
  const { width, height, groups, nodes, edges } = drawing;
  return (
    <svg
      class="app-diagram__drawing"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="diagram-title diagram-desc"
    >
      <title id="diagram-title">{title}</title>
      <desc id="diagram-desc">{desc}</desc>
      <defs>
        {KINDS.map((kind) => (
          <marker
            key={kind}
            id={`arrow-${kind}`}
            viewBox="0 0 8 8"
            refX="7.5"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0,0 L8,4 L0,8 z" class={`app-diagram__arrow app-diagram__arrow--${kind}`} />
          </marker>
        ))}
      </defs>
      {groups.map((box) => (
        <Group key={box.of.id} {...box} />
      ))}
      {edges.map((line, index) => (
        <Edge key={index} {...line} />
      ))}
      {nodes.map((box) => (
        <Node
          key={box.of.id}
          {...box}
          kind={groups.find(({ of }) => of.id === box.of.group)?.of.kind ?? ''}
        />
      ))}
      {edges.map((line, index) => (
        <Label key={index} {...line} />
      ))}
    </svg>
  );
}

const KINDS: readonly PictureEdge['kind'][] = ['network', 'endpoint', 'key', 'log', 'trust', 'internet'];

function Group({ of, x, y, width, height, title, lines }: Drawing['groups'][number]) {
  return (
    <g class={`app-diagram__group app-diagram__group--${of.kind}`}>
      <rect x={x} y={y} width={width} height={height} rx="4" />
      <Texts x={x + 10} y={y + 20} title={title} lines={lines} />
    </g>
  );
}

function Node({ x, y, width, height, title, lines, kind }: Box<unknown> & { kind: string }) {
  return (
    <g class={`app-diagram__node app-diagram__node--${kind}`}>
      <rect x={x} y={y} width={width} height={height} rx="3" />
      <Texts x={x + 10} y={y + 22} title={title} lines={lines} />
    </g>
  );
}

function Texts({
  x,
  y,
  title,
  lines,
}: {
  x: number;
  y: number;
  title: readonly string[];
  lines: readonly string[];
}) {
  return (
    <text x={x} y={y}>
      {[...title, ...lines].map((line, index) => (
        <tspan
          key={index}
          x={x}
          y={y + index * LINE_HEIGHT}
          class={index < title.length ? 'app-diagram__name' : 'app-diagram__line'}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Edge({ of, points }: Line) {
  if (points.length === 0) return null;
  return (
    <polyline
      class={`app-diagram__edge app-diagram__edge--${of.kind}`}
      points={points.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')}
      marker-end={`url(#arrow-${of.kind})`}
    />
  );
}

function Label({ label }: Line) {
  if (label === undefined) return null;
  return (
    <text class="app-diagram__label" x={label.x} y={label.y}>
      {label.text}
    </text>
  );
}
