import { locate } from '../../lib/template';

const JSON_TEXT = `{
  "Resources": {
    "A": {
      "Properties": {
        "List": [
          1,
          2
        ]
      }
    }
  }
}`;
const YAML_TEXT = `Resources:
  A:
    Type: AWS::X::Y
    Properties:
      List:
        - 1
        - Key: !Ref B
`;
const HCL_TEXT = `# resource "x" "y"
resource "x" "other" {
}

resource "x" "y" {
  name = "z"
  rule {
    name = "inner"
  }
}
`;

const properties = ['Resources', 'A', 'Properties'];

test.each<[string, string, (string | number)[], number]>([
  ['a.json', JSON_TEXT, properties, 4],
  ['a.json', JSON_TEXT, [...properties, 'List', 1], 7],
  ['a.json', JSON_TEXT, [...properties, 'Missing', 'x'], 4],
  ['a.json', JSON_TEXT, ['Nothing'], 1],
  ['a.json', '', ['Nothing'], 1],
  ['a.yaml', YAML_TEXT, properties, 4],
  ['a.yaml', YAML_TEXT, [...properties, 'List', 1, 'Key'], 7],
  ['a.yaml', YAML_TEXT, [...properties, 'List', 9], 5],
  ['a.template', YAML_TEXT, ['Resources', 'A'], 2],
])('%s %#: %j', (name, text, keys, line) => {
  expect(locate({ name, text }, keys)).toBe(line);
});

test.each<[(string | number)[], number]>([
  [['resource', 'x', 'y', 0], 5],
  [['resource', 'x', 'y', 0, 'name'], 6],
  [['resource', 'x', 'y', 0, 'rule', 0, 'name'], 8],
  [['resource', 'x', 'y', 0, 'missing'], 5],
  [['resource', 'x', 'nobody'], 1],
])('HCL: %j is on line %i', (keys, line) => {
  expect(locate({ name: 'a.tf', text: HCL_TEXT, hcl: {} }, keys)).toBe(line);
});
