// Data for tests and the bench: lines as peers type them in sessions, made up, that tempt the scan and give nobody away. It is
// worked on with them.

/** Lines in which nothing may be found. */
export const everydayNoteClean = `
Wood arrangements reviewed
Munro 2011 quoted
laming - history
casey rpt actions done
baby p era mindset
ashton hub cold
bradley team 3 vacs
clayton - no hub
moss side waits
stanley rd office shut
shirley + acocks green hubs
warwick visited us
lincoln model used
kent uasc up
essex ways
brent mash visit
hope it lasts
faith sector keen
grace period 2 wks
joy in homes
will it last?
mark down as amber
may be late
may half term cover
april restructure
june panel full
summer scheme full
dawn chorus of emails
rose by 12%
rich picture
frank talk needed
chase health for rpts
bill for agency 3m
miles apart
art room gr8
page 4 wrong
oak + maple teams share tm
rowan team busy
willow unit RI
eclipse crashes
mosaic slow
copilot banned
power bi unread
thrive in schools
pause works
op encompass ok
herbert protocol used
reg 44 x6 late
s20 drift
s17 budget
gillick noted
merton ok
head teachers want clarity
tms want clarity
psw valued
iros stretched
schools say slow
health absent
police at mash
romanian fams up
roma kids cme
ukrainian guests ok
jewish nursery good
st josephs ok
st helens shares
king edwards cluster
jack n jill nursery shut
tesco vouchers
lloyds fund
triple p full
caring dads wait
alder hey late
lundy used
kolb in sup
form cs104 long
a6 splits
ks2 up
yr 11 risk
24/7 line ok
p12 l4 change
rm 14
16+ team stable
vru £
data to 31/12/23
fv 3.5.24
mar 23 insp
contacts 14221
1250 refs
£1.2m over
q3 14%
3 of 12
2pm tms
10.15 hub visit
sw rang out
lot of drift
pat on back needed
ray of light
sue threat
max 16 cases
van for contact
jo joint visits none
drew line under it
sandy lane office
robin hood way
lane end hub
page turned
young carers ok
best interests recorded
cook own meals
baker st busy
mason st base
new tm strong
gp absent
nan not asked
dad missed out
twins split
boy 9 no school
girl (14) hotel
sw + pa joint visits
mh offer thin
AA policy
PP fund
TA valued
BB course
SR process
HS2 works
CT scan
PB training
LS model
AB testing
3 LS SWs
KPI good
MI weekly
duty 400 calls
bedford visited us
rutherford hse cold
coram tender
coral reef nursery
guardian late alloc
guardian article may
swan lodge hotel 9 nights
cavendish rd hub tired
lower meadow primary lead
robin hood primary nurture
holly bank short breaks
heather court RI
jade centre shut
poppy appeal
ash ward
frank talks w board
frank & honest board
bills up
sue threats
dean of uni on board
teddy bears gr8
max 18 cases
max caseload 18
sutton trust data
anna freud framework
bruce perry model used
dan hughes ddp
munro rvw old
casey rpt read
jay inquiry known
narey rpt
timpson read
may 412 open
apr-jun sickness
june plan due
march team formed
aug restructure
jan audit up
easter eid diwali
sikh temple grp
turkish speakers needed
polish sat school
nigeria recruits
from ghana - welcome good
syria kids together
cafcass ok
judges say delay
chief con on board
dsl network lively
lm + dcs weekly
AO unclear
tac/taf lapse
type 2 scarce
rm 12 small
cad old
19/20 plan lapsed
code 4418 over
4/4/23 hub opened
data 30.11.23
rpt 11.02.24 cabinet
vans shared
insta posts ok
tesco + greggs
mcdonalds hangout
harris runs 4 academies
dixons runs rest
outwood + harris excl high
ross trust
hardye school
"nobody rings"
says who?
told late
seen alone 60%
asked x3 no ans
wants: own key
placed far away
mgr off
mgrs off sick
new TM strong
interim AD good
dcs 3rd in 2 yrs
lm new
chair strong
bus supp star
sws stay bc team
best team
dashboard gr8
audits a chore
asye 15 cases ok
fcs dropped
dad drove 2hrs
aunt sgo
twins apart
uasc 16 age disputed
pregnant yp no plan
nail bar op
cce no nrm
sen sch 40m
special sch far
kids int'd together
9 visits 1 mth
no chron
ltr in eng
review - yp outside
sw signs (bsl)
food bank
lends hall
rota
hennessy pk nursery
garforth hub open
bateman st cold
tidswell far from school
sky tv in homes
rain stopped fun day
angel investors
fam hubs good
fam time mondays
girl guides in hall
boys brigade
baby box ok
m+b plcmts scarce
parent champs
carer grps full
cj + yj share base
panel a + b
insp may 21, jul 23
notice lifted 3/2/22
moved 9/9/24
plan 1.4.24-31.3.25
4418 cases
contacts 12400
file 3/12 no chron
no 12 bus
77 staff survey
q12b skipped
station approach clinic shut
wharf st hub
ivy terrace nursery
faith + comm grps
grant ends mar
joy evident
dales isolated
rose beds tended
frank + honest
mark of respect
will + money
forest school loved
field trips
VS tenacious
caleb house respite
brandon trust sup living
aziz foundation
march panels full
exec dirs wkly
paeds attend
mr men books
dr martens for leavers
lady bay affluent
major works
gps absent
st john amb trains
wilson st + baker ave merge
thompson model
young + old garden
cook clean budget
pull data
tea & cake w yp
duty: 40 calls
iro 12 yrs
adoption cons
fc lead new
send figs
pep blank
a+e x5
no sup
loves job
cp cat neglect 22m
yoi no visits
17 homeless x4
not in sch
adopted sep
yp hate reviews
hos cp new
finance gap 6m
boxing gym gr8
host coord gr8
old plan
tool to share
staff fond of kids
coach stn op
6 wks to be believed
share bed
siblings cook
told by text
2nd excl
wrong hostel
interp none
`;
