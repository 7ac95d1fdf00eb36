// Data for tests and the bench: sentences as letters of peer reviews have them, made up, that give nobody
// away. The scan is worked on with them.

/** Sentences of letters in which nothing may be found, one a line. */
export const letterClean = `
Pakistani families told us that the helpline is only in English.
Somali families wait longest for early help.
Roma children are missing from education more than others.
Bengali mothers run the coffee morning at the hub.
Syrian families were placed in the north of the county.
Afghan children are taught in a separate unit.
Sikh carers would welcome an approach from the service.
Traveller children attend for two terms in three.
Kurdish young people told us that age assessments are slow.
Albanian boys go missing within a week.
Jewish families use the Orthodox schools’ own counsellors.
Christian families foster more than any other group here.
Irish families on the sites are not known to the hub.
Punjabi parents asked for groups in the evening.
Vietnamese boys are at particular risk of trafficking.
Chinese families rarely come to the attention of the service.
Ukrainian families and their hosts are well supported.
Nigerian and Ghanaian parents told us that they fear referral.
Hindu and Muslim leaders spoke at the launch.
Turkish parents are glad of the new worker.
Leigh, Atherton and Tyldesley share a family hub.
Shirley, Olton and Knowle are served from one office.
Lewis ward has the most referrals in the borough.
Bradley, Deighton and Sheepridge have no youth club.
Kimberley, Eastwood and Hucknall have one hub between them.
Stanley and Consett are far from the contact centre.
Florence Park, Rose Hill and Littlemore have the most referrals.
Alexandra Park and Werneth have one health visitor each.
Blackbird Leys, Barton and Wood Farm are priorities for the board.
Ashley, Easton and Lawrence Hill are the busiest wards.
Carlton, Netherfield and Gedling have lost their drop-in.
Beverley, Driffield and Bridlington have their own teams.
Victoria Park children’s centre has a waiting list.
Clarence Park family centre closed in the spring.
Elizabeth Park community centre is a model for others.
Maggie’s centre lends its rooms.
Kelly’s Yard hosts the youth service.
Lady Margaret House is to be sold.
Lord Nelson House has four assessment teams.
St Catherine’s House and the Frances Street hub are shared.
Jubilee House and Elizabeth House hold all the teams.
King George’s Hall was full for the launch.
Queen Mary School has its own counsellor.
Sir John Moore Academy sends two staff to each meeting.
Dr Bell’s family centre is busy every day.
Nurse-led clinics run in three hubs.
Judge-led hearings have cut delay.
Captain Cook Primary takes part in the pilot.
Prince Edward Avenue offices are cold.
Victoria Road, Albert Street and Mary Street are the three sites.
Jameson Court and Harrison House are supported lodgings.
Oliver Goldsmith School is in the pilot.
William Booth House takes care leavers from eighteen.
Martin’s Close respite home was judged good.
Rosie’s Place gives respite at weekends.
Daisy’s Dream supports bereaved children.
Billy’s Wish funds the sensory room.
Jigsaw and Rainbow are the two respite homes.
Oakwood, Ashfield and Birchwood are children’s homes.
Woodside, Hillview and Fairfield are rated good.
Lawrence House and Thornton Lodge are leased.
The Baker Report and the Wood Review are both cited.
Munro, Laming and Casey are quoted in the induction pack.
The Casey audit shaped the missing protocol.
Jay’s findings are taught to every new starter.
The Bradbury Foundation pays for two mentors.
The Samuel Lewis estate has its own youth worker.
Kath Locke and Longsight hubs are open at weekends.
Barnardo’s runs the Rose Project for us.
The Daniel Pelka review is still taught.
Pelka and Climbié are names that staff know from training.
The Baby P case still shapes how people think of risk.
Searches in schools are recorded since the national review.
Sudbury, Melton and Hadleigh share a duty team.
Coventry, Nuneaton and Rugby courts list late.
Preston Family Court lists within three weeks.
Derby, Lincoln and Lancaster were compared with you.
Bolton and Bury buy placements together.
Chester, Warrington and Halton share an emergency team.
Devon, Dorset and Somerset pool their adoption work.
Adopt North East and Adoption Counts find most families.
Adoption Thames Valley works with six councils.
Kent’s model of reception centres was copied.
Camden’s model of family group conferencing came up often.
Leeds, Hertfordshire and Essex were named as places to visit.
North Yorkshire and York share one approach.
Manchester and Salford exchange staff each year.
Milton Keynes has a similar hub.
Wells, Frome and Street share a school nurse.
Ely, Wisbech and March have one team.
March and Wisbech wait longest for health visitors.
Reading and Slough have tried it.
Sandwell and Dudley hold a joint panel.
Bath, Keynsham and Radstock are on one rota.
Hyde, Denton and Dukinfield are covered by the east team.
Stone and Leek are hard to reach by bus.
Grange, Bradley and Fernhill wards have most referrals.
East Park, Bushbury and Heath Town share one hub.
The Oaks and The Limes are both full.
Section 17 and Section 20 are understood.
The Care Planning Regulations 2010 are quoted correctly.
The Ofsted letter of 9 June 2023 is on the website.
The strategy was launched on 2/5/2023 and not evaluated.
Version 6 of 12/01/2024 is the one in use.
The threshold document, dated 14/11/2022, is out of date.
The protocol of 03.02.2023 was never signed.
The policy was approved on 7 March 2022 by Cabinet.
The data of 30/09/2023 were the latest we saw.
Cabinet agreed the plan on 11/07/2023.
Between 01/04/2023 and 31/03/2024 there were 900 contacts.
The 2021 census shows a younger population.
Audit of 120 files gave 61 as good.
Reports of 12, 14 and 19 pages reach the board.
The budget of £4,410,000 is overspent by a tenth.
CAMHS waits stand at 41 weeks.
MASH was moved to the civic centre.
EHE has risen by a third.
SEND was outside our scope.
ICB and LA commissioners meet monthly.
The QA framework was praised by partners.
TM and SW posts are hard to fill.
DA and SV services are stretched.
IDVA cover is thin.
The RAA has placed nine children.
NRM referrals are timely.
PA caseloads stand at 28.
PLO tracking is sound.
EDT and MASH hand over each morning.
AD and HoS posts are filled.
DfE funding ends in March.
CP plans last too long.
YJS and police share an office.
Team A and Team B work in different ways.
Option B was chosen by Cabinet.
Will leaders act on it? Staff think so.
Will power alone bring change? We doubt it.
Mark our words, said one partner, this will last.
Grace, patience and humour were evident.
Hope and trust have returned to the service.
Faith and community leaders meet each term.
Joy was the word a carer used.
Rose gardens and play areas surround the home.
Bill and budget pressures were named by all.
Frank and open debate marks the board.
Rich data sit unused.
Drew from audits and from complaints alike.
Chase up overdue visits each Friday.
Grant conditions limit what can be spent.
Rob nobody of their say: that was one slogan.
Pat phrases should be cut from plans.
Amber, red and green are the ratings used.
Hazel, oak and ash line the grounds of the home.
Dawn patrols by outreach workers find rough sleepers.
Summer clubs reach many children in need.
April, May and June were the busiest months.
August and September bring most moves.
Holly and tinsel do not hide a worn-out building.
Carol singing raised funds for the care council.
Art and music are on offer each week.
Sunny rooms and warm staff make the hub welcoming.
Young parents are offered a named midwife.
Green shoots are visible in the assessment service.
Brown and black mould was seen in one home.
White British children are over-represented.
Long delays were seen in five of nine.
Price rises in placements drive the overspend.
Wood and steel cabins house the team.
Banks and phone firms gave care leavers devices.
Field work education is a strength.
Cook and eat sessions are popular with fathers.
Parks and leisure passes are free to care leavers.
Church halls host the groups.
Bishop and mayor both came to the awards.
Marshalling the evidence took weeks.
Ms, Mr and Mx are offered on the forms.
Mother and toddler groups are full.
Father-inclusive practice is weak.
Sister services in health are better staffed.
Brother and sister placements are rare.
Nurse vacancies run at a fifth.
Doctor and nurse attendance is poor.
Constable to superintendent, all ranks were open with us.
Uncle and aunt carers are assessed quickly.
Captains of each team meet at eight.
Coach trips for care leavers are popular.
The mayor’s charity bought laptops.
Supervising social workers know their carers well.
Social workers said that they would stay.
Team managers told us that audits help.
Independent chairs are respected.
Personal advisers go the extra mile.
Designated leads in schools want feedback.
Police officers see the benefit.
Parents and carers described kindness.
Young people chose the paint.
Staff at Moor Lane told us so.
Colleagues in Finance and Legal attend.
Partners from Probation were absent.
Members of the Youth Council met us twice.
The Corporate Plan and the Sufficiency Strategy disagree.
One Front Door and Team Around the School are linked.
Family Safeguarding, Restorative Practice and Signs of Safety all feature.
Trauma Informed Practice is widely known.
Contextual Safeguarding has traction with Police.
Building Resilience is the name of the offer.
Staying Close and Staying Put are used well.
House Project places are full.
Essex’s model and Leeds’s model were both tried.
Reach, Aspire and Thrive are the three teams.
Horizon and Phoenix teams share a manager.
Willow, Maple and Oak teams cover the north.
Pods are named Emerald, Ruby and Sapphire.
Jasmine and Lavender units are for short breaks.
Poppy Day and Remembrance Sunday are marked.
Black History Month and Refugee Week were marked.
Yours sincerely, for the peer team.
Dear Chief Executive, Dear Lead Member,
Copied to the Leader, the Lead Member and the Chief Executive.
`;
