/** The agencies of the generated world, upper ones first: a smaller world of the same seed is the beginning of a larger one. */
import { createHash } from "node:crypto";
import { type AgencyKind, type AgencyLevel, type FormerName } from "@/report/agency";
import { chanceOf } from "../chance";
import { type Usual } from "../family-figures";
import { departments, governmentUsual, type Office, systems, townshipUsual } from "./offices";
import { Gazetteer, type WorldPlace } from "./places";

/** An agency before it is stored. */
export interface WorldAgency {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  readonly path: string;
  readonly formerNames: readonly FormerName[];
  readonly reportsHere: boolean;
  readonly locatedInId: string | null;
  readonly usual: Usual;
  readonly special: string;
  /** The first year it reports on; null: always. */
  readonly since: number | null;
  /** The last year it reports on, and who handles what it left; null: it stands. */
  readonly ended: { readonly until: number; readonly intoId: string } | null;
  /** False where its office reports in its stead. */
  readonly filesOwn: boolean;
}

/** An agency comes; or all below a government have come, and what they did can be gathered. */
export type WorldStep =
  { readonly kind: "agency"; readonly agency: WorldAgency } | { readonly kind: "closed"; readonly agency: WorldAgency };

/** How many agencies, of which seed. */
export interface WorldShape {
  readonly agencies: number;
  readonly seed: string;
}

/** The id of a thing of this world, the same each time: a UUID of version 8 made of its name. */
export function worldId(seed: string, name: string): string {
  const hex = createHash("sha256").update(`${seed}\n${name}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Every agency and the end of every government's part, depth first; ends when there are enough. */
export function worldSteps(shape: WorldShape): Generator<WorldStep> {
  return new Builder(shape).steps();
}

/** Below this many there are no vertical systems: they would be all there is. */
const fewest = 100;

/** Governments on whose level vertical offices stand, by the address of the place. */
type Verticals = ReadonlyMap<string, WorldAgency>;

class Builder {
  private left: number;
  private cities = 0;
  private readonly names: Gazetteer;

  constructor(private readonly shape: WorldShape) {
    this.left = shape.agencies;
    this.names = new Gazetteer(shape.seed);
  }

  *steps(): Generator<WorldStep> {
    const heads = new Map<string, WorldAgency>();
    if (this.shape.agencies >= fewest)
      for (const system of systems) {
        const head = this.agency(null, {
          slug: `made-${system.key}`,
          name: `虚拟${system.elsewhere.replace(/局$/, "总局")}`,
          level: "country",
          kind: "vertical",
          reportsHere: system.reportsHere,
          office: system,
        });
        heads.set(system.key, head);
        yield* this.add(head);
      }
    for (let n = 0; this.left > 0; n += 1) yield* this.province(n, heads);
    for (const agency of heads.values()) yield { kind: "closed", agency };
  }

  private *province(n: number, heads: Verticals): Generator<WorldStep> {
    const place = this.names.province(n);
    const count = place.isMunicipality ? this.names.below(place, 14, 18) : this.names.below(place, 9, 14);
    yield* this.place(place, null, heads, (government, offices) =>
      this.eachBelow(count, (k) =>
        place.isMunicipality
          ? this.county(this.names.county(place, k), government, offices)
          : this.city(this.names.city(place, k, this.cities++), government, offices),
      ),
    );
  }

  private city(place: WorldPlace, above: WorldAgency, uppers: Verticals): Generator<WorldStep> {
    return this.place(place, above, uppers, (government, offices) =>
      this.eachBelow(this.names.below(place, 7, 11), (k) =>
        this.county(this.names.county(place, k), government, offices),
      ),
    );
  }

  private county(place: WorldPlace, above: WorldAgency, uppers: Verticals): Generator<WorldStep> {
    return this.place(place, above, uppers, (government) =>
      this.eachBelow(this.names.below(place, 12, 22), (k) =>
        this.add(this.townshipAgency(this.names.township(place, k), government)),
      ),
    );
  }

  private *eachBelow(count: number, make: (k: number) => Generator<WorldStep>): Generator<WorldStep> {
    for (let k = 0; k < count && this.left > 0; k += 1) yield* make(k);
  }

  /** A government with its departments and the vertical offices that stand there, then what is below. */
  private *place(
    place: WorldPlace,
    above: WorldAgency | null,
    uppers: Verticals,
    below: (government: WorldAgency, offices: Verticals) => Generator<WorldStep>,
  ): Generator<WorldStep> {
    const hasOffice = chanceOf(`${this.shape.seed} ${place.slug} office`).next() < 0.3;
    const government = this.governmentAgency(place, above, !hasOffice);
    yield* this.add(government);
    if (hasOffice && this.left > 0) yield* this.add(this.officeAgency(place, government));
    for (const office of this.officesOf(place)) yield* this.add(this.departmentAgency(place, government, office));
    const offices = new Map<string, WorldAgency>();
    for (const system of systems.filter((each) => each.levels.includes(place.level))) {
      const upper = uppers.get(system.key);
      const stands = system.key === "tax" || chanceOf(`${this.shape.seed} ${place.slug} ${system.key}`).next() < 0.75;
      if (!upper || !stands || this.left === 0) continue;
      const agency = this.verticalAgency(place, upper, system, government);
      offices.set(system.key, agency);
      yield* this.add(agency);
    }
    yield* below(government, offices);
    yield { kind: "closed", agency: government };
  }

  private *add(agency: WorldAgency): Generator<WorldStep> {
    if (this.left === 0) return;
    this.left -= 1;
    yield { kind: "agency", agency };
  }

  /** Not every place has every department. */
  private officesOf(place: WorldPlace): Office[] {
    const chance = chanceOf(`${this.shape.seed} ${place.slug} departments`);
    const share = place.level === "county" ? 0.93 : 0.97;
    const there = departments.filter((office) => office.levels.includes(place.level) && chance.next() < share);
    // One that was taken over stands only where the other does.
    return there.filter(({ merged }) => !merged || there.some(({ key }) => key === merged.into));
  }

  private governmentAgency(place: WorldPlace, above: WorldAgency | null, filesOwn: boolean): WorldAgency {
    const named = (title: string) => `${title}人民政府`;
    const formerNames = place.formerTitles.map(({ name, until }) => ({ name: named(name), until }));
    const { slug, level, reportsHere, title } = place;
    const kind = { kind: "government" as const, usual: governmentUsual, special: "重大建设项目", filesOwn };
    return this.agency(above, { slug, level, reportsHere, name: named(title), formerNames, ...kind });
  }

  private townshipAgency(place: WorldPlace, county: WorldAgency): WorldAgency {
    const { slug, level, reportsHere, title } = place;
    const name = title.endsWith("街道") ? `${title}办事处` : `${title}人民政府`;
    const kind = { kind: "government" as const, usual: townshipUsual, special: "村级财务和惠农补贴" };
    return this.agency(county, { slug, level, reportsHere, name, ...kind });
  }

  private officeAgency({ slug, title, level, reportsHere }: WorldPlace, government: WorldAgency): WorldAgency {
    const kind = { kind: "office" as const, usual: governmentUsual, special: "重大建设项目" };
    return this.agency(government, {
      slug: `${slug}-office`,
      name: `${title}人民政府办公室`,
      level,
      reportsHere,
      ...kind,
    });
  }

  private departmentAgency(place: WorldPlace, government: WorldAgency, office: Office): WorldAgency {
    const ending = place.level === "province" ? office.inProvince : office.elsewhere;
    const former = office.former ? [{ ...office.former, name: `${place.title}${office.former.name}` }] : [];
    const before = place.formerTitles.map(({ name, until }) => ({ name: `${name}${ending}`, until }));
    const { level, reportsHere, slug, title } = place;
    const named = { slug: `${slug}-${office.key}`, name: `${title}${ending}`, formerNames: [...former, ...before] };
    const into = office.merged && worldId(this.shape.seed, `${slug}-${office.merged.into}`);
    const ended = office.merged && into ? { until: office.merged.until, intoId: into } : null;
    return this.agency(government, { ...named, level, kind: "department", reportsHere, office, ended });
  }

  private verticalAgency(
    { slug, title, name, level }: WorldPlace,
    upper: WorldAgency,
    system: (typeof systems)[number],
    government: WorldAgency,
  ): WorldAgency {
    const ending = level === "province" ? system.inProvince : system.elsewhere;
    return this.agency(upper, {
      slug: `${slug}-${system.key}`,
      name: `${level === "county" ? name : title}${ending}`,
      level,
      kind: "vertical",
      reportsHere: system.reportsHere,
      office: system,
      locatedInId: government.id,
    });
  }

  private agency(above: WorldAgency | null, { office, formerNames = [], ...made }: Told): WorldAgency {
    const id = worldId(this.shape.seed, made.slug);
    const label = id.replaceAll("-", "");
    return {
      ...{ usual: office?.usual ?? governmentUsual, special: office?.special ?? "" },
      ...{ filesOwn: true, locatedInId: null, ended: null },
      ...made,
      id,
      formerNames: [...formerNames].sort((left, right) => (left.until ?? 0) - (right.until ?? 0)),
      parentId: above?.id ?? null,
      path: above ? `${above.path}.${label}` : label,
      since: foundedIn(office),
    };
  }
}

/** An agency that was renamed was there before. */
function foundedIn(office: Office | undefined): number | null {
  return office?.former ? null : (office?.since ?? null);
}

/** What is told of an agency; usual numbers and the special category come from its office where they are not given. */
type Told = Pick<WorldAgency, "slug" | "name" | "level" | "kind" | "reportsHere"> &
  Partial<Pick<WorldAgency, "formerNames" | "usual" | "special" | "ended" | "filesOwn" | "locatedInId">> & {
    readonly office?: Office;
  };

/** The name an agency bore on a year. */
export function nameIn({ name, formerNames }: Pick<WorldAgency, "name" | "formerNames">, year: number): string {
  return formerNames.find(({ until }) => until !== null && year <= until)?.name ?? name;
}
