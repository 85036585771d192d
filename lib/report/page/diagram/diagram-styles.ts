/** How a diagram looks. Kinds of line differ in their dashes, not in their colour alone. */
export const DIAGRAM_STYLES = `
.app-diagram { border: 1px solid #b1b4b6; max-height: 90vh; overflow: auto; background: #fff; }
.app-diagram__drawing { display: block; width: 100%; height: auto; min-width: 56rem; font-family: arial, sans-serif; font-size: 13px; }
@media screen {
  .app-section:has(#diagram-full:checked) .app-diagram__drawing, .app-section:has(#diagram-double:checked) .app-diagram__drawing { width: auto; }
  .app-section:has(#diagram-double:checked) .app-diagram__drawing { zoom: 2; }
}
.app-diagram-sizes { margin-bottom: 10px; }
.app-diagram-legend { display: flex; flex-wrap: wrap; gap: 5px 25px; }
.app-diagram__name { font-weight: 700; }
.app-diagram__drawing text { fill: #0b0c0c; }
.app-diagram__group rect { fill: #f3f2f1; stroke: #505a5f; }
.app-diagram__group--network rect { fill: #eaf3fb; stroke: #1d70b8; stroke-width: 2; }
.app-diagram__group--subnets rect { fill: #fff; stroke: #1d70b8; stroke-dasharray: 6 3; }
.app-diagram__group--outside rect { fill: #fff; stroke: #505a5f; stroke-dasharray: 2 3; }
.app-diagram__group text { font-size: 14px; }
.app-diagram__node rect { fill: #fff; stroke: #0b0c0c; }
.app-diagram__node--subnets rect { fill: #d2e2f1; }
.app-diagram__node--keys rect { fill: #fff7bf; }
.app-diagram__node--records rect { fill: #e5e6e7; }
.app-diagram__edge { fill: none; stroke: #0b0c0c; stroke-width: 1.5; }
.app-diagram__edge--network { stroke: #1d70b8; stroke-width: 3; }
.app-diagram__edge--endpoint { stroke: #1d70b8; }
.app-diagram__edge--key { stroke: #85600d; stroke-dasharray: 8 3; }
.app-diagram__edge--log { stroke: #505a5f; stroke-dasharray: 2 3; }
.app-diagram__edge--trust { stroke: #912b88; stroke-dasharray: 8 3 2 3; stroke-width: 2; }
.app-diagram__edge--internet { stroke: #ca3535; stroke-width: 4; }
.app-diagram__arrow--network, .app-diagram__arrow--endpoint { fill: #1d70b8; }
.app-diagram__arrow--key { fill: #85600d; }
.app-diagram__arrow--log { fill: #505a5f; }
.app-diagram__arrow--trust { fill: #912b88; }
.app-diagram__arrow--internet { fill: #ca3535; }
.app-diagram__label { font-size: 12px; text-anchor: middle; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
@media print {
  .app-diagram { max-height: none; border: 0; }
  .app-diagram__drawing { min-width: 0; max-height: 165mm; }
  .app-diagram { break-inside: avoid; }
  .app-diagram-sizes { display: none; }
}
`;
