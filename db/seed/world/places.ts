/**
 * The places of the generated world. Their names are built like real ones and belong to nobody: each begins with a
 * character that says so (虚, 拟, 例, 范, 样, 幻). As in life several counties share a name, and 城关镇 is everywhere.
 */
import { type AgencyLevel, type FormerName } from "@/report/agency";
import { type Chance, chanceOf } from "../chance";

/** A place with a government. */
export interface WorldPlace {
  /** Address of its government: made-3, made-3-5, made-3-5-2, made-3-5-2-t4. */
  readonly slug: string;
  /** How names of its agencies begin: 虚江省, 拟州市, 拟州市例山县, 例山县城关镇. */
  readonly title: string;
  /** Its own name within the place above: 例山县. */
  readonly name: string;
  readonly level: AgencyLevel;
  /** Titles it bore before, e.g. as a county that became a district. */
  readonly formerTitles: readonly FormerName[];
  /** A place that does not report here has its published reports taken over. */
  readonly reportsHere: boolean;
}

const invented = Array.from("虚拟例范样幻");
const features = Array.from(
  "山河江湖海州阳陵川城原泉溪林峰谷桥津港岭塘浦平安宁清昌丰泰和沙石云龙凤松柏兰梅荷柳桃康永兴隆",
);

/** Every pair of an inventing and an ordinary character, in an order of the seed's own. */
function stemsOf(seed: string): string[] {
  const chance = chanceOf(`${seed} stems`);
  return invented
    .flatMap((first) => features.map((second) => ({ stem: first + second, place: chance.next() })))
    .sort((left, right) => left.place - right.place)
    .map(({ stem }) => stem);
}

/** The names of one world, by its seed. */
export class Gazetteer {
  private readonly stems: readonly string[];

  constructor(private readonly seed: string) {
    this.stems = stemsOf(seed);
  }

  private stem(index: number): string {
    return this.stems[index % this.stems.length] ?? "";
  }

  private chance(slug: string): Chance {
    return chanceOf(`${this.seed} ${slug}`);
  }

  /** The nth province, from 0: of eight one is a municipality without prefectures. */
  province(n: number): WorldPlace & { readonly isMunicipality: boolean } {
    const slug = `made-${n + 1}`;
    const isMunicipality = n % 8 === 7;
    const kind = isMunicipality ? "市" : n % 8 === 4 ? "自治区" : "省";
    const name = `${this.stem(n)}${kind}`;
    return { slug, title: name, name, level: "province", formerTitles: [], reportsHere: true, isMunicipality };
  }

  /** The nth prefecture of the whole world, which is the kth of its province. */
  city(province: WorldPlace, k: number, n: number): WorldPlace {
    const name = `${this.stem(40 + n)}${this.chance(`${province.slug} city ${k}`).next() < 0.06 ? "自治州" : "市"}`;
    const slug = `${province.slug}-${k + 1}`;
    return { slug, title: name, name, level: "city", formerTitles: [], reportsHere: true };
  }

  /** The kth county or district of a prefecture or municipality; some districts were counties before. */
  county(above: WorldPlace, k: number): WorldPlace {
    const slug = `${above.slug}-${k + 1}`;
    const chance = this.chance(slug);
    const stem = this.stem(Math.floor(chance.next() * this.stems.length));
    const kind = chance.pick(["县", "县", "县", "区", "区", "市"]);
    const was = kind === "区" && chance.next() < 0.3 ? 2016 + Math.floor(chance.next() * 8) : null;
    const formerTitles = was === null ? [] : [{ name: `${above.title}${stem}县`, until: was }];
    const reportsHere = chance.next() > 0.1;
    const name = `${stem}${kind}`;
    return { slug, title: `${above.title}${name}`, name, level: "county", formerTitles, reportsHere };
  }

  /** The kth township of a county; nearly every county's first is its 城关镇. */
  township(county: WorldPlace, k: number): WorldPlace {
    const slug = `${county.slug}-t${k + 1}`;
    const chance = this.chance(slug);
    const stem = this.stem(Math.floor(chance.next() * this.stems.length));
    const kind = chance.pick(["镇", "镇", "乡", "街道"]);
    const name = k === 0 && county.name.endsWith("县") ? "城关镇" : `${stem}${kind}`;
    const title = `${county.name}${name}`;
    return { slug, title, name, level: "township", formerTitles: [], reportsHere: county.reportsHere };
  }

  /** How many places stand right below one. */
  below(place: WorldPlace, least: number, most: number): number {
    return least + Math.floor(this.chance(`${place.slug} below`).next() * (most - least + 1));
  }
}
