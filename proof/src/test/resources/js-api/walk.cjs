// Walks what a stock Alfresco client asks of a server, with Alfresco's own js-api.
// node walk.cjs URL USER PASSWORD STEWARD PASSWORD: prints how many steps succeeded, then each failure.
const { AlfrescoApi, NodesApi, PeopleApi, DiscoveryApi, FavoritesApi, SitesApi, TrashcanApi, VersionsApi, TagsApi, CommentsApi, DownloadsApi, PreferencesApi, ContentApi, UploadApi, TypesApi, AspectsApi, GroupsApi, SharedlinksApi, QueriesApi, CategoriesApi, ClassesApi, ActivitiesApi, RenditionsApi } = require('@alfresco/js-api');
const [url, user, password, steward, stewardsPassword] = process.argv.slice(2);
const failures = [];
let done = 0;
async function step(name, act) {
  try { const r = await act(); done++; return r; }
  catch (e) { failures.push(name + ': ' + (e.status || '') + ' ' + String(e.message || e).slice(0, 300)); }
}
async function refused(name, status, act) {
  try { await act(); failures.push(name + ' was let through'); }
  catch (e) { if (e.status === status) done++; else failures.push(name + ': ' + e.status + ' instead of ' + status); }
}
function expect(name, truth) { if (!truth) failures.push(name + ' is not so'); }
(async () => {
  const api = new AlfrescoApi({ hostEcm: url, contextRoot: 'alfresco', provider: 'ECM', authType: 'BASIC' });
  await step('login', () => api.login(user, password));
  const nodes = new NodesApi(api), people = new PeopleApi(api), fav = new FavoritesApi(api), sites = new SitesApi(api),
    trash = new TrashcanApi(api), versions = new VersionsApi(api), tags = new TagsApi(api), comments = new CommentsApi(api),
    downloads = new DownloadsApi(api), prefs = new PreferencesApi(api), upload = new UploadApi(api), content = new ContentApi(api);
  const disc = await step('discovery', () => new DiscoveryApi(api).getRepositoryInformation());
  expect('discovery version', disc?.entry?.repository?.version?.display?.startsWith('25.1'));
  const me = await step('me', () => people.getPerson('-me-'));
  expect('capabilities', me?.entry?.capabilities && me.entry.capabilities.isAdmin === false);
  await step('groups of me', () => new GroupsApi(api).listGroupMembershipsForPerson('-me-', { maxItems: 250 }));
  await step('set preference', () => prefs.updatePreference('-me-', 'saved-searches', '[]'));
  await step('preference', () => prefs.getPreference('-me-', 'saved-searches'));
  await step('preferences', () => prefs.listPreferences('-me-'));
  const home = await step('home', () => nodes.getNode('-my-', { include: ['path', 'properties', 'allowableOperations', 'permissions'] }));
  expect('home date', home?.entry?.createdAt instanceof Date);
  const folder = await step('create folder', () => nodes.createNode('-my-', { name: 'walk-' + Date.now(), nodeType: 'cm:folder', properties: { 'cm:title': 't' } }));
  const fid = folder?.entry?.id;
  await step('root children', () => nodes.listNodeChildren('-root-', { maxItems: 25, orderBy: ['isFolder desc', 'name asc'], include: ['path', 'properties', 'allowableOperations', 'permissions', 'aspectNames', 'isFavorite', 'definition'], includeSource: true }));
  const file = await step('create file', () => nodes.createNode(fid, { name: 'a.txt', nodeType: 'cm:content' }));
  const id = file?.entry?.id;
  const v1 = await step('put content', () => nodes.updateNodeContent(id, Buffer.from('第一稿'), { majorVersion: true, comment: 'c' }));
  expect('version label', v1?.entry?.properties?.['cm:versionLabel'] === '2.0');
  await step('get content', () => nodes.getNodeContent(id, { attachment: false }));
  await step('update', () => nodes.updateNode(id, { properties: { 'cm:title': '题名', 'cm:from': new Date() } }));
  const vs = await step('versions', () => versions.listVersionHistory(id, { include: ['properties'] }));
  expect('two versions', vs?.list?.entries?.length === 2);
  await step('version', () => versions.getVersion(id, '1.0'));
  await step('version content', () => versions.getVersionContent(id, '2.0'));
  await step('revert', () => versions.revertVersion(id, '2.0', { majorVersion: false, comment: 'r' }));
  const renditions = new RenditionsApi(api);
  const rs = await step('renditions', () => renditions.listRenditions(id));
  expect('pdf can be made', rs?.list?.entries?.some((e) => e.entry.id === 'pdf'));
  await step('make renditions', () => renditions.createRendition(id, { id: 'pdf' }));
  let made = await step('rendition', () => renditions.getRendition(id, 'pdf'));
  for (const until = Date.now() + 60000; made?.entry?.status === 'NOT_CREATED' && Date.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    made = (await renditions.getRendition(id, 'pdf'));
  }
  expect('pdf is made', made?.entry?.status === 'CREATED');
  await step('rendition content', () => renditions.getRenditionContent(id, 'pdf', { attachment: false }));
  await step('placeholder', () => renditions.getRenditionContent(id, 'doclib', { placeholder: true }));
  await step('renditions of a version', () => versions.listVersionRenditions(id, '2.0'));
  await step('rendition of a version', () => versions.getVersionRendition(id, '2.0', 'pdf'));
  await step('make rendition of a version', () => versions.createVersionRendition(id, '2.0', { id: 'doclib' }));
  await step('rendition content of a version', () => versions.getVersionRenditionContent(id, '2.0', 'doclib', { placeholder: true }));
  await step('delete version', () => versions.deleteVersion(id, '1.0'));
  await step('lock', () => nodes.lockNode(id, { type: 'ALLOW_OWNER_CHANGES', lifetime: 'PERSISTENT' }));
  await step('unlock', () => nodes.unlockNode(id));
  await step('copy', () => nodes.copyNode(id, { targetParentId: fid, name: 'b.txt' }));
  await step('move', () => nodes.moveNode(id, { targetParentId: home.entry.id, name: 'm-' + Date.now() + '.txt' }));
  await step('parents', () => nodes.listParents(id, { include: ['path'] }));
  await step('sources', () => nodes.listSourceAssociations(id));
  await step('targets', () => nodes.listTargetAssociations(id));
  await step('favourite', () => fav.createFavorite('-me-', [{ target: { file: { guid: id } } }]));
  await step('favourites', () => fav.listFavorites('-me-', { where: '(EXISTS(target/file) OR EXISTS(target/folder))', include: ['path'] }));
  await step('get favourite', () => fav.getFavorite('-me-', id));
  await step('delete favourite', () => fav.deleteFavorite('-me-', id));
  await step('sites', () => sites.listSites({ maxItems: 25 }));
  const mine = await step('my sites', () => sites.listSiteMembershipsForPerson('-me-', { maxItems: 25 }));
  const sid = mine?.list?.entries?.[0]?.entry?.id;
  expect('I work in a site', !!sid);
  await step('site', () => sites.getSite(sid));
  await step('site members', () => sites.listSiteMemberships(sid));
  await step('containers', () => sites.listSiteContainers(sid));
  await step('container', () => sites.getSiteContainer(sid, 'documentLibrary'));
  await step('find sites', () => new QueriesApi(api).findSites('区政府'));
  const t = await step('tag', () => tags.createTagForNode(id, [{ tag: 'Walk' }]));
  const ts = await step('tags of node', () => tags.listTagsForNode(id));
  expect('tag shown', ts?.list?.entries?.[0]?.entry?.tag === 'walk');
  await step('tags', () => tags.listTags({ where: "(tag matches ('*wal*'))" }));
  await step('untag', () => tags.deleteTagFromNode(id, ts.list.entries[0].entry.id));
  const c = await step('comment', () => comments.createComment(id, { content: '评论' }));
  await step('comments', () => comments.listComments(id));
  await step('change comment', () => comments.updateComment(id, c.entry.id, { content: '改' }));
  await step('delete comment', () => comments.deleteComment(id, c.entry.id));
  
  const job = await step('size job', () => nodes.initiateFolderSizeCalculation(fid));
  await step('size', () => nodes.getFolderSizeInfo(fid, job.entry.jobId));
  const zip = await step('download', () => downloads.createDownload({ nodeIds: [fid, id] }));
  await step('download state', () => downloads.getDownload(zip.entry.id));
  await step('download node', () => nodes.getNode(zip.entry.id));
  await step('download bytes', () => nodes.getNodeContent(zip.entry.id));
  await step('types', () => new TypesApi(api).listTypes({ where: "(parentId in ('cm:content') and not namespaceUri matches('http://www.alfresco.*'))", include: ['properties'] }));
  await step('type', () => new TypesApi(api).getType('cm:content'));
  await step('aspects', () => new AspectsApi(api).listAspects({ where: "(modelId in ('cm:contentmodel'))", include: ['properties'] }));
  await step('class', () => new ClassesApi(api).getClass('cm_titled'));
  await step('shared links', () => new SharedlinksApi(api).listSharedLinks());
  await step('category links', () => new CategoriesApi(api).getCategoryLinksForNode(id));
  const up = await step('upload', () => upload.uploadFile(new Blob(['上传']), '', fid, { name: '上传.txt', nodeType: 'cm:content' }, { autoRename: true, include: ['allowableOperations'] }));
  await step('find nodes', () => new QueriesApi(api).findNodes('上传文件', { rootNodeId: '-my-' }));
  const found = await step('find people', () => new QueriesApi(api).findPeople(user));
  expect('found me', found?.list?.entries?.[0]?.entry?.id === user);
  await step('activities', () => new ActivitiesApi(api).listActivitiesForPerson('-me-', { who: 'me', maxItems: 5 }));
  const again = await step('tag again', () => tags.createTagForNode(id, [{ tag: 'Walk-' + Date.now() }]));
  const renamed = await step('rename tag', () => tags.updateTag(again.entry.id, { tag: 'walked-' + Date.now() }));
  await step('get tag', () => tags.getTag(renamed.entry.id));
  await step('delete tag', () => tags.deleteTag(renamed.entry.id));
  const wish = { id: 'walk-' + Date.now(), title: '读书会', visibility: 'PUBLIC' };
  await refused('a site of a clerk', 403, () => sites.createSite(wish));
  const other = new AlfrescoApi({ hostEcm: url, contextRoot: 'alfresco', provider: 'ECM', authType: 'BASIC' });
  await step('login of the steward', () => other.login(steward, stewardsPassword));
  const theirs = new SitesApi(other), tree = new CategoriesApi(other);
  await step('create site', () => theirs.createSite(wish));
  await refused('a taken id', 409, () => theirs.createSite(wish));
  await step('change site', () => theirs.updateSite(wish.id, { title: '读书会二', visibility: 'PUBLIC' }));
  await step('join site', () => sites.createSiteMembershipRequestForPerson('-me-', { id: wish.id }));
  await step('requests', () => sites.listSiteMembershipRequestsForPerson('-me-'));
  await refused('a request that is not there', 404, () => sites.deleteSiteMembershipRequestForPerson('-me-', wish.id));
  await step('change member', () => theirs.updateSiteMembership(wish.id, user, { role: 'SiteContributor' }));
  await step('get member', () => sites.getSiteMembership(wish.id, '-me-'));
  await step('leave site', () => sites.deleteSiteMembership(wish.id, '-me-'));
  await step('add member', () => theirs.createSiteMembership(wish.id, { id: user, role: 'SiteConsumer' }));
  await step('delete site', () => theirs.deleteSite(wish.id, { permanent: true }));
  const category = await step('create category', () => tree.createSubcategories('-root-', [{ name: '走查' + Date.now() }]));
  const cid = category?.entry?.id;
  await step('categories', () => new CategoriesApi(api).getSubcategories('-root-', { maxItems: 100 }));
  await step('category', () => tree.getCategory(cid, { include: ['count', 'path'] }));
  await step('rename category', () => tree.updateCategory(cid, { name: '走查改' + Date.now() }));
  await step('link category', () => new CategoriesApi(api).linkNodeToCategory(id, [{ categoryId: cid }]));
  await step('unlink category', () => new CategoriesApi(api).unlinkNodeFromCategory(id, cid));
  await step('delete category', () => tree.deleteCategory(cid));
  await step('delete', () => nodes.deleteNode(id));
  const tr = await step('trash', () => trash.listDeletedNodes({ include: ['path', 'allowableOperations'] }));
  expect('trash has it', tr?.list?.entries?.some(e => e.entry.id === id));
  await step('restore', () => trash.restoreDeletedNode(id));
  await step('delete again', () => nodes.deleteNode(id));
  await step('purge', () => trash.deleteDeletedNode(id));
  await step('delete folder', () => nodes.deleteNode(fid, { permanent: true }));
  await step('logout', () => api.logout());
  console.log(done + ' steps, ' + failures.length + ' failures');
  failures.forEach(f => console.log(' - ' + f));
  process.exitCode = failures.length ? 1 : 0;
})();
